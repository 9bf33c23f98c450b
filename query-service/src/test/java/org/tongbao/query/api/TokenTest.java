package org.tongbao.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.access.Role;
import org.tongbao.testing.NeedsInfrastructure;
import org.tongbao.testing.description.TestKeys;
import org.tongbao.testing.token.TokenProvider;
import org.tongbao.testing.token.TokenProviderProfile;

/** Tokens of a provider beside keys; it was away when the service started. */
@QuarkusTest
@NeedsInfrastructure
@TestProfile(TokenProviderProfile.class)
class TokenTest {

  private static final String FACTS = "/v1/facts";

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
  void aTokenIsTakenBesideKeys() {
    with(provider.claims("li", "reader")).get(FACTS).then().statusCode(200);
    given().header("X-API-Key", TestKeys.secret(Role.READER)).get(FACTS).then().statusCode(200);
    given()
        .header("Authorization", "Bearer " + TestKeys.secret(Role.READER))
        .get(FACTS)
        .then()
        .statusCode(200);
    String both = "what is neither";
    assertThat(refusal(401, given().header("Authorization", "Bearer eyJx").get(FACTS), "key-wrong"))
        .as(both)
        .contains("is not one of those configured");
  }

  @Test
  void aTokenMayDoWhatItsRoleMay() {
    Map<String, Object> reader = provider.claims("li", "reader", "somebody");
    refusal(403, with(reader).post("/admin/rebuild/nothing"), "role-too-low");
    with(reader).post("/admin/rebuild/nothing").then().body("role", equalTo("admin"));
    with(provider.claims("li", "reader", "admin"))
        .post("/admin/rebuild/nothing")
        .then()
        .statusCode(404);
    with(provider.claims("li", "press")).get(FACTS).then().statusCode(200);
  }

  /** The same subject at the provider and the same name of a key are two callers. */
  @Test
  void aSubscriptionIsItsSubjectsAtItsIssuer() {
    Map<String, Object> reader = provider.claims("reader", "reader");
    String mine =
        with(reader)
            .contentType("application/json")
            .body("{\"address\": \"https://9.9.9.9/hook\", \"series\": \"nothing\"}")
            .post("/v1/subscriptions")
            .then()
            .statusCode(201)
            .body("owner", equalTo("reader@" + provider.issuer()))
            .extract()
            .path("subscriptionId");
    String path = "/v1/subscriptions/" + mine;

    with(reader).get("/v1/subscriptions").then().body("items.subscriptionId", hasItem(mine));
    with(provider.claims("other", "reader")).get(path).then().statusCode(403);
    given().header("X-API-Key", TestKeys.secret(Role.READER)).get(path).then().statusCode(403);
    with(provider.claims("other", "reader"))
        .get("/v1/subscriptions")
        .then()
        .body("items", hasSize(0));
    with(reader).delete(path).then().statusCode(204);
  }

  @Test
  void eachFaultOfATokenIsNamed() {
    Map<String, Object> good = provider.claims("li", "reader");
    Map<String, String> faults =
        Map.of(
            provider.forged(good), "Invalid signature",
            TokenProvider.unsigned(good), "Unsecured",
            provider.signedWithPublicKey(good), "Another algorithm expected",
            provider.token(changed("exp", Instant.now().minusSeconds(60).getEpochSecond())),
                "Expired JWT",
            provider.token(changed("nbf", Instant.now().plusSeconds(600).getEpochSecond())),
                "before use",
            provider.token(changed("aud", "another-service")), "aud",
            provider.token(changed("iss", "https://other.example/realm")), "iss",
            provider.token(without("exp")), "exp",
            provider.token(without("sub")), "sub",
            provider.token(changed("sub", "li\0")), "subject");
    faults.forEach(
        (token, reason) ->
            assertThat(refusal(401, bearer(token).get(FACTS), "token-wrong"))
                .contains(reason)
                .contains(provider.issuer()));
    assertThat(refusal(401, bearer("eyJ9.e30.x").get(FACTS), "token-wrong"))
        .contains("cannot be read");
  }

  @Test
  void aTokenWithoutARoleIsNobodys() {
    for (Map<String, Object> claims :
        List.of(
            provider.claims("li"),
            provider.claims("li", "Admin", "root"),
            without("realm_access"),
            changed("realm_access", "admin"))) {
      assertThat(refusal(403, with(claims).get(FACTS), "token-without-role"))
          .contains("/realm_access/roles");
    }
  }

  @Test
  void aNewKeyOfTheProviderIsFetched() {
    String before = provider.token(provider.claims("li", "reader"));
    bearer(before).get(FACTS).then().statusCode(200);
    provider.rotate();

    with(provider.claims("li", "reader")).get(FACTS).then().statusCode(200);
    assertThat(refusal(401, bearer(before).get(FACTS), "token-wrong")).contains("no matching key");
  }

  @Test
  void whileTheProviderIsAwayKeysAreTakenAndTokensWait() throws IOException {
    String seen = provider.token(provider.claims("li", "reader"));
    bearer(seen).get(FACTS).then().statusCode(200);
    provider.goAway();

    bearer(seen).get(FACTS).then().statusCode(200);
    given().header("X-API-Key", TestKeys.secret(Role.READER)).get(FACTS).then().statusCode(200);
    given().get("/q/health/live").then().statusCode(200);
    bearer(seen).get("/q/health/live").then().statusCode(200);
    provider.rotate();
    String unseen = provider.token(provider.claims("li", "reader"));
    bearer(unseen)
        .get(FACTS)
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("5"))
        .body("type", equalTo("urn:tongbao:problem:token-unchecked"))
        .body("detail", containsString(provider.issuer()));

    provider.comeBack();
    bearer(unseen).get(FACTS).then().statusCode(200);
  }

  /** A body that comes while the provider is asked is not lost. */
  @Test
  void aBodyWaitsForItsToken() {
    String filter = "净".repeat(100);
    for (int i = 0; i < 5; i++) {
      provider.rotate();
      with(provider.claims("li", "admin"))
          .contentType("application/json")
          .body("{\"address\": \"https://9.9.9.9/hook\", \"series\": \"" + filter + "\"}")
          .post("/v1/subscriptions")
          .then()
          .statusCode(201)
          .body("filter.series", equalTo(filter));
    }
  }

  private Map<String, Object> changed(String claim, Object value) {
    return edited(claims -> claims.put(claim, value));
  }

  private Map<String, Object> without(String claim) {
    return edited(claims -> claims.remove(claim));
  }

  private Map<String, Object> edited(Consumer<Map<String, Object>> edit) {
    Map<String, Object> claims = provider.claims("li", "reader");
    edit.accept(claims);
    return claims;
  }

  private RequestSpecification with(Map<String, Object> claims) {
    return bearer(provider.token(claims));
  }

  private static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  /** Its detail. */
  private static String refusal(int status, Response response, String type) {
    JsonNode problem = Answers.problem(status, response);
    assertThat(problem.path("type").asText()).isEqualTo("urn:tongbao:problem:" + type);
    assertThat(response.header("WWW-Authenticate"))
        .startsWith("Bearer realm=\"tongbao\"")
        .contains(status == 401 ? "invalid_token" : "insufficient_scope");
    return problem.path("detail").asText();
  }
}
