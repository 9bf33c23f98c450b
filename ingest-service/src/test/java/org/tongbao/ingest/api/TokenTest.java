package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.access.Role;
import org.tongbao.testing.NeedsInfrastructure;
import org.tongbao.testing.description.TestKeys;
import org.tongbao.testing.token.TokenProvider;
import org.tongbao.testing.token.TokenProviderProfile;

/** Tokens of a provider, where documents come in. */
@QuarkusTest
@NeedsInfrastructure
@TestProfile(TokenProviderProfile.class)
class TokenTest {

  /** Larger than what a connection holds before somebody reads it. */
  private static final int SENTENCES = 20_000;

  private TokenProvider provider;

  @BeforeEach
  void open() throws IOException {
    provider = TokenProvider.at(TokenProviderProfile.port());
  }

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void aFeedersTokenFeeds() {
    with(provider.claims("crawler", "desk")).post("/v1/documents").then().statusCode(202);
    document()
        .header("X-API-Key", TestKeys.secret(Role.FEEDER))
        .post("/v1/documents")
        .then()
        .statusCode(202);
    with(provider.claims("li", "reader"))
        .post("/v1/documents")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", containsString("insufficient_scope"))
        .body("type", equalTo("urn:tongbao:problem:role-too-low"))
        .body("role", equalTo("feeder"))
        .body("detail", containsString("li@" + provider.issuer()));
  }

  @Test
  void aWrongTokenIsRefusedAndOneThatCannotBeCheckedWaits() {
    document()
        .header("Authorization", "Bearer " + provider.forged(provider.claims("li", "admin")))
        .post("/v1/documents")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", containsString("invalid_token"))
        .body("type", equalTo("urn:tongbao:problem:token-wrong"));
    provider.goAway();
    provider.rotate();
    with(provider.claims("li", "desk"))
        .post("/v1/documents")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("5"))
        .body("type", equalTo("urn:tongbao:problem:token-unchecked"));
  }

  /** While the provider is asked, nothing of the body is lost. */
  @Test
  void aLargeBodyWaitsForItsToken() {
    provider.rotate();
    given()
        .header("Authorization", "Bearer " + provider.token(provider.claims("crawler", "desk")))
        .contentType("text/plain; charset=UTF-8")
        .queryParam("name", "令牌")
        .body("侦破案件3.7万余起。\n".repeat(SENTENCES).getBytes(StandardCharsets.UTF_8))
        .post("/v1/documents")
        .then()
        .statusCode(202);
  }

  private RequestSpecification with(Map<String, Object> claims) {
    return document().header("Authorization", "Bearer " + provider.token(claims));
  }

  private static RequestSpecification document() {
    return given()
        .contentType("text/plain; charset=UTF-8")
        .queryParam("name", "钥匙")
        .body("侦破案件3.7万余起。".getBytes(StandardCharsets.UTF_8));
  }
}
