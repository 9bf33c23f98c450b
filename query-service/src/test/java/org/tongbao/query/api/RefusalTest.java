package org.tongbao.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** What the API does not answer, and how it says so. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class RefusalTest {

  @TestHTTPResource("/")
  @Nullable URI start;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/v1/events?type=story | type | 'story' is not one of figure, case",
        "/v1/events?edition=21 | edition | '21' is not a number from 1900 to 2999",
        "/v1/events?edition=x | edition | 'x' is not a number",
        "/v1/events?action=caught | action | 'caught' is not one of SOLVED",
        "/v1/events?object=FISH | object | 'FISH' is not one of CASES",
        "/v1/events?crime=THEFT | crime | 'THEFT' is not one of PERSONAL_DATA",
        "/v1/events?region=51 | region | '51' is not a GB/T 2260 code of six digits",
        "/v1/events?from=2021-13-01 | from | '2021-13-01' is not a date",
        "/v1/events?from=-4800-01-01 | from | '-4800-01-01' is not a date",
        "/v1/events?knownAt=-999999999-01-01T00:00:00Z | knownAt | '-999999999-01-01T00:00:00Z' is not a time",
        "/v1/events?from=2021-02-01&to=2021-01-01 | to | lies before 'from'",
        "/v1/events?limit=0 | limit | '0' is not a number from 1 to 200",
        "/v1/events?limit=201 | limit | '201' is not a number from 1 to 200",
        "/v1/events?after=abc | after | is not what 'next' of a page said",
        "/v1/events?after=W10 | after | belongs to a list with other filters",
        "/v1/events?serie=x | serie | is not known here; known are action, after, bom, crime",
        "/v1/events?series=a&series=b | series | is given 2 times, expected once",
        "/v1/events?series= | series | '' is not a text of 1 to 200 characters",
        "/v1/facts?level=STREET | level | 'STREET' is not one of CAMPAIGN, OPERATION, CASE",
        "/v1/facts?from=2021-01-01 | from | is not known here",
        "/v1/facts/x?limit=3 | limit | is not known here",
        "/v1/documents?after=abc | after | is not what 'next'",
        "/v1/changes?after=-1 | after | '-1' is not a number from 0",
        "/v1/changes?kind=added | kind | 'added' is not one of event.added",
        "/v1/dead-letters?stage=EXTRACT | stage | 'EXTRACT' is not one of ingest, extract",
        "/v1/dead-letters?reason=ugly | reason | 'ugly' is not one of EMPTY",
      })
  void aParameterThatCannotBeUnderstoodIsNamed(String path, String parameter, String message) {
    JsonNode problem = Answers.problem(400, given().urlEncodingEnabled(false).get(path));

    assertThat(problem.path("errors")).hasSize(1);
    assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo(parameter);
    assertThat(problem.at("/errors/0/message").asText()).startsWith(message);
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    JsonNode problem = Answers.problem(400, RestAssured.get("/v1/events?type=x&limit=x&foo=x"));

    assertThat(problem.path("errors")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nothing", "/v1/nothing", "/v1/facts/x", "/v1/events/x", "/v1/documents/x"})
  void whatIsNotThereIsAProblem(String path) {
    assertThat(Answers.problem(404, RestAssured.get(path)).path("detail").asText()).isNotBlank();
  }

  @Test
  void writingIsRefused() {
    assertThat(Answers.problem(405, RestAssured.post("/v1/facts")).path("detail").asText())
        .isEqualTo("/v1/facts is read only: use GET.");
  }

  @Test
  void aFormatThatIsNotThereIsRefused() {
    Answers.problem(406, given().accept("text/html").get("/v1/facts"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/facts", "/api/", "/q/health", "/v1/openapi", "/nothing"})
  void aForeignHostNameIsRefused(String path) {
    Answers.problem(403, given().header("Host", "evil.example").get(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://localhost.evil.example"})
  void aForeignPageIsRefused(String origin) {
    Answers.problem(403, given().header("Origin", origin).get("/v1/facts"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:9999", "http://127.0.0.1", "http://[::1]:7380"})
  void aPageOfThisMachineIsAnswered(String origin) {
    assertThat(given().header("Origin", origin).get("/v1/facts").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
  void bothVersionsOfHttpAreAnswered(HttpClient.Version version) throws Exception {
    URI facts = URI.create(String.valueOf(start)).resolve("/v1/facts");
    try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
      HttpResponse<String> response =
          client.send(HttpRequest.newBuilder(facts).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
  }
}
