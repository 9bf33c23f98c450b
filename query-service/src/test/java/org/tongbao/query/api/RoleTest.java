package org.tongbao.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongbao.api.access.AccessRules;
import org.tongbao.contract.access.Role;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;
import org.tongbao.testing.description.ApiDescription;
import org.tongbao.testing.description.RoleTable;
import org.tongbao.testing.description.TestKeys;

/** The service as others can reach it, with a key of each role. */
@QuarkusTest
@NeedsInfrastructure
@TestProfile(RoleTest.OpenToOthers.class)
class RoleTest {

  private static final String PAGE = "https://desk.example";

  @Inject AccessRules rules;

  @Test
  void everyOperationHasARoleAndTakesIt() throws IOException {
    ApiDescription description =
        ApiDescription.of(given().accept("application/json").get("/v1/openapi").asString());

    assertThat(description.operations()).hasSize(30);
    assertThat(
            new RoleTable(description, RestAssured.port, TestKeys.secrets(), rules::listed)
                .faults())
        .isEmpty();
  }

  @Test
  void aSubscriptionIsItsKeysAndTheAdmins() {
    String mine =
        as(Role.READER)
            .body("{\"address\": \"https://9.9.9.9/hook\", \"series\": \"nothing\"}")
            .post("/v1/subscriptions")
            .then()
            .statusCode(201)
            .body("owner", equalTo("reader"))
            .extract()
            .path("subscriptionId");
    String path = "/v1/subscriptions/" + mine;

    as(Role.READER).get(path).then().statusCode(200);
    as(Role.READER).get("/v1/subscriptions").then().body("items.subscriptionId", hasItem(mine));
    as(Role.FEEDER).get("/v1/subscriptions").then().body("items", hasSize(0));
    for (String operation :
        List.of("/pause", "/resume", "/rotate", "/test", "/replay", "/recover")) {
      as(Role.FEEDER).body("{}").post(path + operation).then().statusCode(403);
    }
    as(Role.FEEDER)
        .get(path + "/deliveries")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:tongbao:problem:owner-other"))
        .body("role", equalTo("admin"));
    as(Role.FEEDER).delete(path).then().statusCode(403);
    as(Role.ADMIN).get("/v1/subscriptions").then().body("items.subscriptionId", hasItem(mine));
    as(Role.ADMIN).delete(path).then().statusCode(204);
  }

  @Test
  void makingAnewTakesAnAdmin() {
    as(Role.FEEDER).post("/admin/rebuild/nothing").then().statusCode(403);
    as(Role.ADMIN).post("/admin/rebuild/nothing").then().statusCode(404);
  }

  /** A browser asks beforehand without a key, and must be able to read a refusal. */
  @Test
  void aPageOfAConfiguredOriginMayAsk() {
    given()
        .header("Origin", PAGE)
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", "authorization")
        .options("/v1/facts")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", equalTo(PAGE));
    given()
        .header("Origin", PAGE)
        .get("/v1/facts")
        .then()
        .statusCode(401)
        .header("Access-Control-Allow-Origin", equalTo(PAGE));
    as(Role.READER)
        .header("Origin", "https://other.example")
        .get("/v1/facts")
        .then()
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void healthAndTheDescriptionTakeNone() {
    given().header("Host", "10.1.2.3:7380").get("/q/health/live").then().statusCode(200);
    given().get("/api/").then().statusCode(200);
    given().get("/q/metrics").then().statusCode(401);
  }

  private static RequestSpecification as(Role role) {
    return given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + TestKeys.secret(role));
  }

  public static final class OpenToOthers implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tongbao.loopback-only",
          "false",
          "tongbao.api-keys",
          TestKeys.configuration(),
          "quarkus.http.cors.enabled",
          "true",
          "quarkus.http.cors.origins",
          PAGE);
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(InfrastructureResource.class));
    }
  }
}
