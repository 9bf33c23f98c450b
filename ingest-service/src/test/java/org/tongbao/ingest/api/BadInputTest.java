package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.contract.Limits;
import org.tongbao.contract.topic.Topic;
import org.tongbao.ingest.topic.TopicTail;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** What the service refuses, how it says so, and that nothing of it reaches the topics. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

  private static final int MEBIBYTE = 1024 * 1024;
  private static final String DOCUMENTS = "/v1/documents";
  private static final String BATCH = "/v1/documents/batch";
  private static final String GOOD = "侦破案件3.7万余起。";

  TopicTail rawDocuments;
  TopicTail deadLetters;

  @BeforeAll
  void followTheTopics() {
    rawDocuments = TopicTail.of(Topic.RAW_DOCUMENTS);
    deadLetters = TopicTail.of(Topic.DEAD_LETTERS);
  }

  @AfterAll
  void close() {
    rawDocuments.close();
    deadLetters.close();
  }

  record BadInput(
      String what,
      int status,
      String type,
      String detail,
      Function<RequestSpecification, Response> request) {

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<BadInput> badInputs() {
    return Stream.of(documents(), attributes(), headers(), paths(), batches()).flatMap(s -> s);
  }

  private static Stream<BadInput> documents() {
    return Stream.of(
        post("empty body", 400, "document-empty", "no bytes", "text/plain", new byte[0]),
        post(
            "broken PDF",
            422,
            "document-unreadable",
            "cannot be read as one",
            "application/pdf",
            bytes("%PDF-1.7 x")),
        post(
            "PDF that is none",
            422,
            "document-unreadable",
            "does not begin like one",
            "application/pdf",
            bytes(GOOD)),
        post(
            "encrypted PDF",
            415,
            "format-unsupported",
            "encrypted",
            "application/pdf",
            bytes("%PDF-1.7\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>")),
        post(
            "PDF larger than one may be",
            413,
            "document-too-large",
            "6291456",
            "application/pdf",
            new byte[Limits.PDF_DOCUMENT_BYTES + 1]),
        post("JSON", 415, "format-unsupported", "json", "application/json", bytes("{}")),
        post("image", 415, "format-unsupported", "png", "image/png", random(2_000)),
        post("media type without slash", 400, "bad-request", "Content-Type", "html", bytes(GOOD)),
        post("wildcard media type", 400, "attribute-invalid", "media type", "text/*", bytes(GOOD)),
        post(
            "unknown charset",
            400,
            "attribute-invalid",
            "klingon",
            "text/plain;charset=klingon",
            bytes(GOOD)),
        post("random bytes as text", 422, "document-unreadable", "", "text/plain", random(20_000)),
        post(
            "page of furniture",
            422,
            "document-unreadable",
            "",
            "text/html",
            bytes("<nav><a href='/'>首页</a></nav>")),
        post("blank text", 422, "document-unreadable", "", "text/plain", bytes(" \n\t \n")),
        post(
            "text over the limit",
            413,
            "document-too-large",
            "2097152",
            "text/plain",
            new byte[2 * MEBIBYTE + 1]),
        post(
            "5 MiB of text",
            413,
            "document-too-large",
            "5242880",
            "text/html",
            new byte[5 * MEBIBYTE]),
        post(
            "body over every limit",
            413,
            "body-too-large",
            "bytes",
            "text/html",
            new byte[81 * MEBIBYTE]));
  }

  private static Stream<BadInput> attributes() {
    return Stream.of(
        with("malformed date", "publishedAt", "2021年10月14日", "2021年10月14日"),
        with("date that does not exist", "publishedAt", "2021-02-30", "2021-02-30"),
        with("time without offset", "publishedAt", "2021-10-14T05:04:31", "offset"),
        with("address without scheme", "url", "news.example.cn/a", "http"),
        with("address of a file", "url", "file:///etc/passwd", "http"),
        with("address with a space", "url", "https://news.example.cn/a b", "position"),
        with("address that is too long", "url", "https://a.cn/" + "x".repeat(2_100), "2048"),
        with("blank name", "name", "  ", "blank"),
        with("name with U+0000", "name", "a\u0000b", "U+0000"),
        with("name with a line break", "name", "a\nb", "U+000A"),
        with("collection without path", "collection", "通报", "together"),
        with("path without collection", "path", "a.html", "together"),
        with("origin without collection", "origin", "/srv/news", "without the collection"),
        with("misspelt parameter", "colection", "通报", "colection"),
        new BadInput(
            "same that is neither true nor false",
            400,
            "attribute-invalid",
            "'yes'",
            r ->
                text(r)
                    .queryParam("collection", "c")
                    .queryParam("path", "p")
                    .queryParam("origin", "/o")
                    .queryParam("same", "yes")
                    .post(DOCUMENTS)),
        new BadInput(
            "same without origin",
            400,
            "attribute-invalid",
            "origin",
            r ->
                text(r)
                    .queryParam("collection", "c")
                    .queryParam("path", "p")
                    .queryParam("same", "true")
                    .post(DOCUMENTS)),
        new BadInput(
            "parameter given twice",
            400,
            "attribute-invalid",
            "more than once",
            r -> text(r).queryParam("name", "a").queryParam("name", "b").post(DOCUMENTS)),
        new BadInput(
            "parameter and header",
            400,
            "attribute-invalid",
            "more than once",
            r -> text(r).queryParam("name", "a").header("Tongbao-Name", "a").post(DOCUMENTS)));
  }

  private static Stream<BadInput> headers() {
    return Stream.of(
        header("unknown header", "Tongbao-Titel", "x", "Tongbao-Titel"),
        header("percent sign without digits", "Tongbao-Title", "UTF-8''%E5%8", "RFC 8187"),
        header("bytes that are not UTF-8", "Tongbao-Title", "UTF-8''%BE%BB", "RFC 8187"),
        header("extended value without language", "Tongbao-Title", "UTF-8'%E5", "RFC 8187"));
  }

  private static Stream<BadInput> paths() {
    return Stream.of(
        new BadInput("unknown path", 404, "not-found", "/v1/document", r -> r.get("/v1/document")),
        new BadInput("root", 404, "not-found", "/v1/documents", r -> r.get("/")),
        new BadInput("reading", 405, "method-not-allowed", "Allow", r -> r.get(DOCUMENTS)),
        new BadInput("putting", 405, "method-not-allowed", "Allow", r -> text(r).put(DOCUMENTS)),
        new BadInput(
            "id too short", 400, "attribute-invalid", "32", r -> r.delete(DOCUMENTS + "/abc")),
        new BadInput(
            "id in capitals",
            400,
            "attribute-invalid",
            "32",
            r -> r.delete(DOCUMENTS + "/" + "A".repeat(32))),
        new BadInput(
            "Accept that is not served",
            406,
            "not-acceptable",
            "Accept",
            r ->
                r.header("Content-Type", BatchResource.NDJSON)
                    .accept("image/png")
                    .body(bytes("{}"))
                    .post(BATCH)));
  }

  private static Stream<BadInput> batches() {
    return Stream.of(
        new BadInput(
            "batch as JSON",
            415,
            "unsupported-media-type",
            "application/x-ndjson",
            r -> r.contentType("application/json").body("[]").post(BATCH)));
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAsAProblemAndLeavesNothing(BadInput input) {
    Response response = input.request().apply(given().urlEncodingEnabled(true));

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(input.status());
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    JsonPath problem = response.jsonPath();
    assertThat(problem.getString("type")).isEqualTo("urn:tongbao:problem:" + input.type());
    assertThat(problem.getInt("status")).isEqualTo(input.status());
    assertThat(problem.getString("title")).isNotBlank();
    assertThat(problem.getString("detail")).contains(input.detail());
    assertThat(rawDocuments.records()).isEmpty();
    assertThat(deadLetters.records()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no Content-Type  | 415 | format-unsupported | POST /v1/documents HTTP/1.1
          a form           | 415 | format-unsupported | POST /v1/documents HTTP/1.1#Content-Type: application/x-www-form-urlencoded
          raw UTF-8 header | 400 | attribute-invalid  | POST /v1/documents HTTP/1.1#Content-Type: text/plain#Tongbao-Title: 净网
          wrong UTF-8      | 400 | query-invalid      | POST /v1/documents?name=%BE%BB HTTP/1.1#Content-Type: text/plain
          """)
  void isRefusedByteForByte(String what, int status, String type, String head) throws IOException {
    String answer =
        RawRequest.answer(RestAssured.port, "localhost", head.replace('#', '\n'), bytes(GOOD));

    assertThat(answer)
        .as(what)
        .startsWith("HTTP/1.1 " + status)
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("urn:tongbao:problem:" + type);
    assertThat(rawDocuments.records()).isEmpty();
  }

  private static BadInput post(
      String what, int status, String type, String detail, String contentType, byte[] body) {
    return new BadInput(
        what,
        status,
        type,
        detail,
        request -> {
          return request
              .header("Content-Type", contentType)
              .queryParam("name", what)
              .body(body)
              .post(DOCUMENTS);
        });
  }

  private static BadInput with(String what, String parameter, String value, String detail) {
    return new BadInput(
        what,
        400,
        "attribute-invalid",
        detail,
        request -> text(request).queryParam(parameter, value).post(DOCUMENTS));
  }

  private static BadInput header(String what, String header, String value, String detail) {
    return new BadInput(
        what,
        400,
        "attribute-invalid",
        detail,
        request -> text(request).header(header, value).post(DOCUMENTS));
  }

  private static RequestSpecification text(RequestSpecification request) {
    return request.contentType("text/plain; charset=UTF-8").body(bytes(GOOD));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }
}
