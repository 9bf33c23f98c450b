package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.contract.topic.Topic;
import org.tongbao.ingest.topic.TopicTail;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;
import org.tongbao.testing.PageServer;

@QuarkusTest
@NeedsInfrastructure
@TestProfile(FeedResourceTest.NearServer.class)
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class FeedResourceTest {

  private static final PageServer SERVER = new PageServer();
  private static final byte[] NOTHING = {};

  /** A server on loopback may be asked, and soon again. */
  public static final class NearServer implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tongbao.ingest.polling.allowed-addresses",
          "127.0.0.1:" + SERVER.address().getPort(),
          "tongbao.ingest.polling.host-delay",
          "10MS");
    }
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aHomePageIsEnoughAndItsFeedsArticlesAreTaken() throws Exception {
    page("/", "<html><head><link rel=alternate type=application/rss+xml href=/rss.xml></head>");
    page("/a/1", "<html><body><p>全市公安机关侦破网络犯罪案件12起，抓获犯罪嫌疑人34名。</p></body></html>");
    SERVER.with(
        "/rss.xml",
        exchange -> {
          boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          byte[] feed =
              bytes(
                  """
                  <rss version="2.0"><channel><title>警方</title>
                  <item><guid>1</guid><title>通报</title><link>%s</link>
                    <pubDate>Thu, 14 Oct 2021 13:04:31 +0800</pubDate></item>
                  <item><guid>2</guid><title>失效</title><link>%s</link></item>
                  </channel></rss>
                  """
                      .formatted(SERVER.url("/a/1"), SERVER.url("/a/missing")));
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : feed.length);
          exchange.getResponseBody().write(known ? NOTHING : feed);
        });
    try (TopicTail raw = TopicTail.of(Topic.RAW_DOCUMENTS)) {
      Response added = add(SERVER.url("/"));
      added.then().statusCode(201).body("address", equalTo(SERVER.url("/rss.xml")));
      String id = added.jsonPath().getString("feedId");

      JsonPath feed = awaitPolled(id);
      assertThat(feed.getString("kind")).isEqualTo("RSS");
      assertThat(feed.getString("title")).isEqualTo("警方");
      assertThat(feed.getInt("itemsTaken")).isEqualTo(1);
      assertThat(feed.getString("lastError")).contains("/a/missing").contains("404");

      List<RawDocument> documents = new ArrayList<>();
      for (ConsumerRecord<String, byte[]> taken : raw.records()) {
        documents.add(RawDocumentRecords.read(taken.key(), taken.headers(), taken.value()));
      }
      assertThat(documents).hasSize(1);
      assertThat(documents.getFirst().url()).isEqualTo(SERVER.url("/a/1"));
      assertThat(documents.getFirst().publishedAt())
          .isEqualTo(new PublicationTime("2021-10-14T13:04:31+08:00"));

      given().post("/v1/feeds/" + id + "/pause").then().body("state", equalTo("PAUSED"));
      add(SERVER.url("/rss.xml")).then().statusCode(201).body("feedId", equalTo(id));
      given().get("/v1/feeds").then().body("feeds.feedId", hasItem(id));
      given().delete("/v1/feeds/" + id).then().statusCode(204);
      given().get("/v1/feeds/" + id).then().statusCode(404);
      given().delete("/v1/feeds/" + id).then().statusCode(404);
    }
  }

  @Test
  void whatCannotBePolledIsToldWhy() {
    page("/plain", "<html><body>无订阅</body></html>");
    page("/list", "<html><body><ul class=l><li><a href=/x>一</a></li></ul></body></html>");

    refused(SERVER.url("/plain"), "give a CSS selector");
    refused(SERVER.url("/nothing-there"), "status 404, expected 200");
    refused("http://127.0.0.2:1/", "expected a public address");
    refused("ftp://news.example/", "expected http or https");
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("address", SERVER.url("/list"), "selector", ".l a"))
        .post("/v1/feeds")
        .then()
        .statusCode(201)
        .body("selector", equalTo(".l a"));
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/v1/feeds")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("address is missing"));
    given().get("/v1/feeds/no-id").then().statusCode(404);
  }

  private static void refused(String address, String why) {
    add(address)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:tongbao:problem:feed-unreadable"))
        .body("detail", containsString(why));
  }

  private static JsonPath awaitPolled(String id) throws InterruptedException {
    for (int attempt = 0; attempt < 200; attempt++) {
      JsonPath feed = given().get("/v1/feeds/" + id).jsonPath();
      if (feed.get("lastPollAt") != null) {
        return feed;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the feed was not polled within 20 s");
  }

  private static Response add(String address) {
    return given().contentType(ContentType.JSON).body(Map.of("address", address)).post("/v1/feeds");
  }

  private static void page(String path, String html) {
    SERVER.with(path.equals("/") ? "/" : path, exactly(path, bytes(html)));
  }

  /** Paths of the server are prefixes; what is behind them is not there. */
  private static PageServer.Page exactly(String path, byte[] body) {
    return exchange -> {
      boolean there = exchange.getRequestURI().getPath().equals(path);
      exchange.getResponseHeaders().put("Content-Type", List.of("text/html;charset=utf-8"));
      exchange.sendResponseHeaders(there ? 200 : 404, there ? body.length : -1);
      exchange.getResponseBody().write(there ? body : NOTHING);
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
