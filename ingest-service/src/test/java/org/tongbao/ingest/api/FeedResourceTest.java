package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
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

  /** For a machine that has much else to do. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

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
          "10MS",
          "tongbao.ingest.polling.watch",
          "1S");
    }
  }

  @Inject DataSource dataSource;

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

  @Test
  void aFeedIsChangedByItsKeeper() {
    page("/kept", "<html><body><ul class=l><li><a href=/x>一</a></li></ul></body></html>");
    String id =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("address", SERVER.url("/kept"), "selector", ".l a"))
            .post("/v1/feeds")
            .jsonPath()
            .getString("feedId");

    change(id, "{\"title\": \"地方\", \"intervalSeconds\": 7200, \"state\": \"PAUSED\"}")
        .then()
        .statusCode(200)
        .body("title", equalTo("地方"))
        .body("intervalSeconds", equalTo(7200))
        .body("givenIntervalSeconds", equalTo(7200))
        .body("selector", equalTo(".l a"))
        .body("nextPollAt", nullValue())
        .body("state", equalTo("PAUSED"));
    change(id, "{\"selector\": \".l li\", \"intervalSeconds\": null, \"state\": \"ACTIVE\"}")
        .then()
        .statusCode(200)
        .body("selector", equalTo(".l li"))
        .body("givenIntervalSeconds", nullValue())
        .body("state", equalTo("ACTIVE"));
    given().post("/v1/feeds/" + id + "/pause").then().body("state", equalTo("PAUSED"));
    given().post("/v1/feeds/" + id + "/resume").then().body("state", equalTo("ACTIVE"));

    for (String wrong :
        List.of(
            "[]",
            "{\"address\": \"x\"}",
            "{\"intervalSeconds\": 1}",
            "{\"intervalSeconds\": \"1h\"}",
            "{\"state\": \"GONE\"}",
            "{\"title\": \" \"}",
            "{\"selector\": 7}")) {
      change(id, wrong)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:tongbao:problem:feed-invalid"));
    }
    change(UUID.randomUUID().toString(), "{\"title\": \"a\"}").then().statusCode(404);
  }

  @Test
  void aListOfFeedsComesAndGoesAsOpml() {
    page("/listed", "<rss version='2.0'><channel><title>单</title></channel></rss>");
    String opml =
        """
        <opml version="1.0"><body><outline text="夹"><outline text="单" xmlUrl="%s"/></outline>
        <outline text="坏" xmlUrl="ftp://news.example/rss"/></body></opml>
        """
            .formatted(SERVER.url("/listed"));

    opml(opml)
        .then()
        .statusCode(200)
        .body("added", equalTo(1))
        .body("known", equalTo(0))
        .body("notAdded.address", equalTo(List.of("ftp://news.example/rss")))
        .body("notAdded[0].why", containsString("expected http or https"));
    opml(opml).then().statusCode(200).body("added", equalTo(0)).body("known", equalTo(1));
    String exported = given().get("/v1/feeds/opml").then().statusCode(200).extract().asString();
    assertThat(exported).contains("xmlUrl=\"" + SERVER.url("/listed") + "\"");
    opml(exported).then().statusCode(200).body("added", equalTo(0));
    opml("<rss/>")
        .then()
        .statusCode(422)
        .body("detail", containsString("expected a list of feeds in OPML"));
  }

  @Test
  void theSitemapsOfAnIndexAreReadOnceForEachOfTheirStates() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    page("/i/1", "<html><body><p>全市公安机关侦破网络犯罪案件12起。</p></body></html>");
    page(
        "/index.xml",
        "<sitemapindex><sitemap><loc>%s</loc><lastmod>2024-01-02</lastmod></sitemap></sitemapindex>"
            .formatted(SERVER.url("/map.xml")));
    SERVER.with(
        "/map.xml",
        exchange -> {
          asked.incrementAndGet();
          byte[] map =
              bytes("<urlset><url><loc>%s</loc></url></urlset>".formatted(SERVER.url("/i/1")));
          exchange.sendResponseHeaders(200, map.length);
          exchange.getResponseBody().write(map);
        });
    String id = add(SERVER.url("/index.xml")).jsonPath().getString("feedId");
    JsonPath first = awaitPolled(id);
    assertThat(first.getString("kind")).isEqualTo("SITEMAP_INDEX");
    assertThat(first.getInt("itemsTaken")).isEqualTo(1);

    given().post("/v1/feeds/" + id + "/poll").then().statusCode(200);
    String polledAt = first.getString("lastPollAt");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                !polledAt.equals(
                    given().get("/v1/feeds/" + id).jsonPath().getString("lastPollAt")));
    assertThat(given().get("/v1/feeds/" + id).jsonPath().getInt("itemsTaken")).isEqualTo(1);
    assertThat(asked).hasValue(1);
  }

  @Test
  void whatIsWrongWithAFeedIsToldInWordsAndCounted() throws Exception {
    page("/silent.xml", "<rss version='2.0'><channel><title>静</title></channel></rss>");
    String id = add(SERVER.url("/silent.xml")).jsonPath().getString("feedId");
    awaitPolled(id);
    change(
        "UPDATE ingest.feed SET arrivals = 9, longest_gap_ms = 86400000, textless = 7,"
            + " last_change_at = now() - interval '10 days', silent_after = now() - interval '7 days'"
            + " WHERE address LIKE '%/silent.xml'");

    given()
        .get("/v1/feeds/" + id)
        .then()
        .body(
            "alerts",
            equalTo(
                List.of(
                    "nothing new for 10 days, where it used to bring something at least every 24 hours",
                    "its last 7 articles gave no text: open one, its pages may have changed")));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(given().get("/q/metrics").asString())
                    .contains("tongbao_ingest_feeds_alerts{alert=\"silent\"} 1.0")
                    .contains("tongbao_ingest_feeds_alerts{alert=\"textless\"} 1.0")
                    .contains("tongbao_ingest_polling_paused 0.0"));
    assertThat(number("SELECT count(*) FROM ingest.feed WHERE silence_told")).isEqualTo(1);
  }

  @Test
  void itemsThatAreListedNoMoreAreForgotten() throws Exception {
    page("/p/1", "<html><body><p>全市公安机关侦破网络犯罪案件12起。</p></body></html>");
    page(
        "/pruned.xml",
        "<rss version='2.0'><channel><item><link>%s</link></item></channel></rss>"
            .formatted(SERVER.url("/p/1")));
    String id = add(SERVER.url("/pruned.xml")).jsonPath().getString("feedId");
    awaitPolled(id);
    change(
        "INSERT INTO ingest.feed_item (feed_id, item_key, taken, listed_at) VALUES ('%s', 'old', true, now() - interval '31 days'), ('%s', 'lately', true, now() - interval '29 days')"
            .formatted(id, id));
    change(
        "UPDATE ingest.feed_item SET listed_at = now() - interval '99 days' WHERE item_key LIKE '%/p/1'");

    given().post("/v1/feeds/" + id + "/poll").then().statusCode(200);
    String old = "SELECT count(*) FROM ingest.feed_item WHERE item_key = 'old'";
    await().atMost(PATIENCE).until(() -> number(old) == 0);
    assertThat(number("SELECT count(*) FROM ingest.feed_item WHERE item_key = 'lately'"))
        .isEqualTo(1);
    assertThat(
            number(
                "SELECT count(*) FROM ingest.feed_item WHERE item_key LIKE '%/p/1' AND listed_at > now() - interval '1 hour'"))
        .isEqualTo(1);
  }

  private static Response change(String id, String patch) {
    return given()
        .contentType("application/merge-patch+json")
        .body(bytes(patch))
        .patch("/v1/feeds/" + id);
  }

  private static Response opml(String opml) {
    return given()
        .contentType("text/x-opml; charset=utf-8")
        .body(bytes(opml))
        .post("/v1/feeds/opml");
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
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
    for (int attempt = 0; attempt < 600; attempt++) {
      JsonPath feed = given().get("/v1/feeds/" + id).jsonPath();
      if (feed.get("lastPollAt") != null) {
        return feed;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the feed was not polled within a minute");
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
