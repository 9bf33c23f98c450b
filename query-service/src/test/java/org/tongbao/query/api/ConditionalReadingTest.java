package org.tongbao.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** What a reader has already is not sent again, and the rest goes out packed. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class ConditionalReadingTest {

  @TestHTTPResource("/")
  @Nullable URI start;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/campaigns",
        "/v1/facts",
        "/v1/events",
        "/v1/search?q=抓获",
        "/v1/documents",
        "/v1/sources",
        "/v1/changes",
        "/v1/subscriptions",
        "/v1/dead-letters",
        "/v1/labels"
      })
  void aReadHasATagAndIsNotSentTwice(String path) {
    Response first = RestAssured.get(path);
    String tag = first.header("ETag");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.contentType()).startsWith("application/json");
    assertThat(tag).startsWith("W/\"");
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    for (String known : new String[] {tag, "\"x\", " + tag, tag.substring(2), "*"}) {
      Response again = given().header("If-None-Match", known).get(path);
      assertThat(again.statusCode()).as(known).isEqualTo(304);
      assertThat(again.asByteArray()).isEmpty();
      assertThat(again.header("ETag")).isEqualTo(tag);
    }
    assertThat(given().header("If-None-Match", "\"x\"").get(path).asString())
        .isEqualTo(first.asString());
  }

  @Test
  void problemsHaveNoTag() {
    assertThat(RestAssured.get("/v1/events/x").header("ETag")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/labels", "/v1/facts", "/v1/facts?format=csv", "/v1/facts?format=jsonl"})
  void answersArePackedForWhoAcceptsThat(String path) throws Exception {
    HttpResponse<byte[]> packed = get(path, "gzip", HttpResponse.BodyHandlers.ofByteArray());

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(RestAssured.get(path).asByteArray());
    }
    HttpResponse<byte[]> plain = get(path, "identity", HttpResponse.BodyHandlers.ofByteArray());
    assertThat(plain.headers().firstValue("Content-Encoding").orElse("identity"))
        .isEqualTo("identity");
  }

  @Test
  void theStreamIsNeverPacked() throws Exception {
    HttpResponse<InputStream> stream =
        get("/v1/changes/stream", "gzip", HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream _ = stream.body()) {
      assertThat(stream.statusCode()).isEqualTo(200);
      assertThat(stream.headers().firstValue("Content-Encoding").orElse("identity"))
          .isEqualTo("identity");
    }
  }

  private <T> HttpResponse<T> get(String path, String encoding, HttpResponse.BodyHandler<T> body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(String.valueOf(start)).resolve(path))
            .header("Accept-Encoding", encoding)
            .build();
    return HttpClient.newHttpClient().send(request, body);
  }
}
