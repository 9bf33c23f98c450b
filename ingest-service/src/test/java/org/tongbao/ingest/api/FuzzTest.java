package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongbao.testing.Crawl;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;
import org.tongbao.testing.PackedFiles;
import org.tongbao.testing.description.ApiDescription;
import org.tongbao.testing.description.ApiFuzz;

/** Whatever is asked or sent, the answer is one that the description of the API promises. */
@QuarkusTest
@NeedsInfrastructure
@TestProfile(FuzzTest.WithoutPolling.class)
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class FuzzTest {

  private static final long SEED = Long.getLong("fuzz.seed", 20_211_014L);
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_100);
  private static final String TEXT = "“净网2023”行动：2023年，全国公安机关侦破案件1200余起。";
  private static final String NOT_PUBLIC = "http://127.0.0.1:1/";

  @Test
  void everyAnswerIsAsDescribed() throws IOException {
    ApiFuzz fuzz =
        new ApiFuzz(
            ApiDescription.of(given().accept("application/json").get("/q/openapi").asString()),
            RestAssured.port,
            SEED,
            Map.of(
                "address", List.of(NOT_PUBLIC, NOT_PUBLIC + "feed.xml"),
                "url", List.of("https://news.example.cn/a", "https://news.example.cn/b?id=1"),
                "of", List.of("0".repeat(32), "1".repeat(32))),
            bodies());

    List<String> faults = fuzz.run(REQUESTS);

    fuzz.print(System.out);
    assertThat(faults).isEmpty();
    assertThat(fuzz.sent()).isGreaterThanOrEqualTo(REQUESTS);
    assertThat(fuzz.answered(200, 300)).as("requests that succeed").isGreaterThan(REQUESTS / 5);
    assertThat(fuzz.answered(400, 500)).as("requests that are refused").isGreaterThan(REQUESTS / 5);
    assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
  }

  private static Map<String, List<byte[]>> bodies() throws IOException {
    Map<String, List<byte[]>> bodies = new HashMap<>();
    bodies.put("text/plain", List.of(bytes(TEXT), bytes(TEXT.repeat(200))));
    bodies.put("text/html", List.of(bytes("<html><body><p>" + TEXT + "</p></body></html>")));
    bodies.put("text/markdown", List.of(bytes("---\ntitle: 通报\n---\n" + TEXT)));
    bodies.put("application/pdf", List.of(bytes("%PDF-1.4\n%%EOF")));
    String line = "{\"name\":\"fuzz\",\"contentType\":\"text/plain\",\"text\":\"" + TEXT + "\"}\n";
    for (String type : List.of("application/x-ndjson", "application/ndjson", "application/jsonl")) {
      bodies.put(type, List.of(bytes(line), bytes(line + "{\"nam\":1}\n\n[]\n" + line)));
    }
    PackedFiles files = new PackedFiles().with("a.txt", TEXT).with("b/c.md", TEXT);
    for (String type : List.of("application/zip", "application/x-zip-compressed")) {
      bodies.put(type, List.of(files.zip(), files.encryptedZip()));
    }
    for (String type : List.of("application/x-tar", "application/x-gtar")) {
      bodies.put(type, List.of(files.tar()));
    }
    for (String type : List.of("application/gzip", "application/x-gzip")) {
      bodies.put(type, List.of(files.tarGz()));
    }
    ByteArrayOutputStream crawled = new ByteArrayOutputStream();
    try (Crawl crawl = new Crawl(crawled, false)) {
      crawl.page("https://news.example.cn/page", "<p>%s</p>".formatted(TEXT));
    }
    for (String type : List.of("application/warc", "application/x-warc")) {
      bodies.put(type, List.of(crawled.toByteArray()));
    }
    bodies.put(
        "text/x-opml",
        List.of(
            bytes(
                "<opml version=\"2.0\"><body><outline type=\"rss\" xmlUrl=\"%srss\"/></body></opml>"
                    .formatted(NOT_PUBLIC))));
    return bodies;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whatever the list of feeds becomes, nobody is asked. */
  public static final class WithoutPolling implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("tongbao.ingest.polling.enabled", "false");
    }
  }
}
