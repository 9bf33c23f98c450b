package org.tongbao.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** Subscriptions by the API; what is sent to endpoints is tested beside the sending. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class SubscriptionApiTest {

  /** A public address that is written as such; nothing matches the filter, so nothing is sent. */
  private static final String NEW =
      """
      {"address": "https://9.9.9.9/hook", "series": "nothing", "kind": ["fact.added", "fact.changed"]}
      """;

  @Test
  void aSubscriptionLives() {
    Response created = post("/v1/subscriptions", NEW);
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    JsonNode subscription = Answers.json(created);
    Answers.assertValid("Subscription", subscription);
    assertThat(subscription.path("secret").asText()).startsWith("whsec_");
    assertThat(subscription.at("/filter/kind/1").asText()).isEqualTo("fact.changed");
    String path = created.header("Location").replaceFirst("^https?://[^/]*", "");

    JsonNode read = Answers.get("Subscription", path);
    assertThat(read.has("secret")).isFalse();
    assertThat(Answers.get("SubscriptionList", "/v1/subscriptions").path("items")).isNotEmpty();
    assertThat(done("Subscription", 200, post(path + "/pause", "")).path("state").asText())
        .isEqualTo("PAUSED");
    assertThat(done("Subscription", 200, post(path + "/resume", "")).path("state").asText())
        .isEqualTo("ACTIVE");
    assertThat(done("Subscription", 200, post(path + "/rotate", "")).path("keys")).hasSize(2);
    done("Subscription", 200, post(path + "/replay", "{\"after\": 0}"));
    done("Recovery", 200, post(path + "/recover", "{\"since\": \"2026-01-01T00:00:00Z\"}"));
    Answers.get("DeliveryPage", path + "/deliveries?state=FAILED&limit=3");
    Answers.problem(404, RestAssured.get(path + "/deliveries/7"));
    Answers.problem(404, post(path + "/deliveries/7/resend", ""));
    assertThat(RestAssured.delete(path).statusCode()).isEqualTo(204);
    Answers.problem(404, RestAssured.get(path));
    Answers.problem(404, RestAssured.delete(path));
    Answers.problem(404, post(path + "/test", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | address | is missing",
        "[] | body | is not a JSON object",
        "{ | body | is not JSON",
        "{'address': 'ftp://example.org/'} | address | cannot be sent to: its scheme is 'ftp'",
        "{'address': 'http://10.0.0.1/'} | address | cannot be sent to: the host 10.0.0.1 leads to 10.0.0.1 (private)",
        "{'address': 'http://localhost/'} | address | cannot be sent to: the host localhost leads to 127.0.0.1 (loopback)",
        "{'address': 'https://9.9.9.9/', 'kind': ['x']} | kind | 'x' is not one or more of event.added",
        "{'address': 'https://9.9.9.9/', 'signature': 'MD5'} | signature | 'MD5' is not one of HMAC_SHA256",
        "{'address': 'https://9.9.9.9/', 'after': 'x'} | after | 'x' is not the id of a message",
        "{'address': 'https://9.9.9.9/', 'serie': 'x'} | serie | is not known here",
      })
  void whatCannotBeUnderstoodIsNamed(String body, String member, String message) {
    JsonNode problem = Answers.problem(400, post("/v1/subscriptions", body.replace('\'', '"')));

    assertThat(problem.path("errors")).hasSize(1);
    assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo(member);
    assertThat(problem.at("/errors/0/message").asText()).startsWith(message);
  }

  private static Response post(String path, String body) {
    return given().contentType("application/json").body(body).post(path);
  }

  private static JsonNode done(String schema, int status, Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    JsonNode answer = Answers.json(response);
    Answers.assertValid(schema, answer);
    return answer;
  }
}
