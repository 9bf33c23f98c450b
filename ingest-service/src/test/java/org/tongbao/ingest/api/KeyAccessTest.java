package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** The service as others can reach it. */
@QuarkusTest
@NeedsInfrastructure
@TestProfile(KeyAccessTest.OpenToOthers.class)
class KeyAccessTest {

  private static final String KEY = "a-secret-of-our-own";

  @Test
  void writingTakesTheKey() {
    document()
        .post("/v1/documents")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("type", equalTo("urn:tongbao:problem:key-missing"));
    document()
        .header("X-API-Key", "guess")
        .post("/v1/documents")
        .then()
        .statusCode(401)
        .body("type", equalTo("urn:tongbao:problem:key-wrong"));
    given().delete("/v1/documents/" + "0".repeat(32)).then().statusCode(401);
    document().header("X-API-Key", KEY).post("/v1/documents").then().statusCode(202);
    document()
        .header("Authorization", "Bearer " + KEY)
        .header("Host", "ingest.example")
        .post("/v1/documents")
        .then()
        .statusCode(202)
        .header("Location", startsWith("https://query.example/v1/documents/"));
  }

  @Test
  void healthTakesNone() {
    given().header("Host", "10.1.2.3:7381").get("/q/health/ready").then().statusCode(200);
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
          "tongbao.loopback-only", "false",
          "tongbao.api-key", KEY,
          "tongbao.query-url", "https://query.example");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(InfrastructureResource.class));
    }
  }
}
