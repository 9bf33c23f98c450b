package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  @Inject AccessRules rules;

  @Test
  void everyOperationHasARoleAndTakesIt() throws IOException {
    ApiDescription description =
        ApiDescription.of(given().accept("application/json").get("/q/openapi").asString());

    assertThat(description.operations()).hasSize(15);
    assertThat(
            new RoleTable(description, RestAssured.port, TestKeys.secrets(), rules::listed)
                .faults())
        .isEmpty();
  }

  @Test
  void aKeyIsTakenInBothHeadersAndUnderAnyHost() {
    String feeder = TestKeys.secret(Role.FEEDER);
    document().header("X-API-Key", feeder).post("/v1/documents").then().statusCode(202);
    document()
        .header("Authorization", "bearer " + feeder)
        .header("Host", "ingest.example")
        .post("/v1/documents")
        .then()
        .statusCode(202)
        .header("Location", startsWith("https://query.example/v1/documents/"));
  }

  @Test
  void aRefusalSaysWhatItTakes() {
    document()
        .post("/v1/documents")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", equalTo("Bearer realm=\"tongbao\""))
        .body("type", equalTo("urn:tongbao:problem:key-missing"))
        .body("role", equalTo("feeder"))
        .body("detail", containsString("Authorization: Bearer"));
    document()
        .header("X-API-Key", TestKeys.secret(Role.READER))
        .post("/v1/documents")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", containsString("insufficient_scope"))
        .body("type", equalTo("urn:tongbao:problem:role-too-low"))
        .body("detail", equalTo("This takes the role feeder; 'reader' has the role reader."));
    given().get("/q/metrics").then().statusCode(401);
  }

  @Test
  void healthAndTheDescriptionTakeNone() {
    given().header("Host", "10.1.2.3:7381").get("/q/health/ready").then().statusCode(200);
    given().get("/q/openapi").then().statusCode(200);
  }

  private static RequestSpecification document() {
    return given()
        .contentType("text/plain; charset=UTF-8")
        .queryParam("name", "钥匙")
        .body("侦破案件3.7万余起。".getBytes(StandardCharsets.UTF_8));
  }

  public static final class OpenToOthers implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tongbao.loopback-only",
          "false",
          "tongbao.api-keys",
          TestKeys.configuration(),
          "tongbao.query-url",
          "https://query.example");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(InfrastructureResource.class));
    }
  }
}
