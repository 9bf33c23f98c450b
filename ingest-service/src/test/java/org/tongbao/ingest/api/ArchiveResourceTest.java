package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.topic.DeadLetterRecords;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.contract.topic.Topic;
import org.tongbao.ingest.topic.TopicTail;
import org.tongbao.testing.Crawl;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;
import org.tongbao.testing.PackedFiles;

/** Archives and crawls, sent as they are. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class ArchiveResourceTest {

  private static final int MEBIBYTE = 1024 * 1024;

  TopicTail rawDocuments;
  TopicTail deadLetters;

  @BeforeEach
  void followTheTopics() {
    rawDocuments = TopicTail.of(Topic.RAW_DOCUMENTS);
    deadLetters = TopicTail.of(Topic.DEAD_LETTERS);
  }

  @AfterEach
  void close() {
    rawDocuments.close();
    deadLetters.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/zip", "application/x-tar", "application/gzip", "application/x-gtar"})
  void everyEntryIsAnsweredAndTheSummaryCounts(String type) throws Exception {
    PackedFiles files =
        new PackedFiles()
            .with("通报/一.txt", "抓获1人。")
            .with(".hidden", "x")
            .with("../二.txt", "抓获2人。")
            .with("图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3})
            .with("年报.txt", new byte[3 * MEBIBYTE])
            .with("三.txt", "抓获3人。");
    byte[] archive =
        switch (type) {
          case "application/zip" -> files.zip();
          case "application/gzip" -> files.tarGz();
          default -> files.tar();
        };
    List<JsonNode> lines =
        send(given().queryParam("collection", type).queryParam("origin", "/a"), type, archive);
    JsonNode summary = lines.removeLast().path("summary");
    assertThat(summary.path("complete").asBoolean()).isTrue();
    assertThat(summary.path("entries").asInt()).isEqualTo(6);
    assertThat(summary.path("taken").asInt()).isEqualTo(3);
    assertThat(summary.path("refused").asInt()).isEqualTo(2);
    assertThat(summary.path("passed").path("hidden files").asInt()).isEqualTo(1);
    assertThat(lines)
        .extracting(
            line ->
                line.path("entry") + " " + line.path("name").asText() + " " + line.path("status"))
        .containsExactly(
            "1 通报/一.txt 202", "3 ../二.txt 422", "4 图.png 202", "5 年报.txt 413", "6 三.txt 202");
    assertThat(lines.get(2).path("note").asText()).contains(".png");
    assertThat(rawDocuments.records()).hasSize(3);
    assertThat(deadLetters.records())
        .singleElement()
        .satisfies(
            letter ->
                assertThat(DeadLetterRecords.read(letter.value()).reason())
                    .isEqualTo(Reason.TOO_LARGE));
    RawDocument document = document("通报/一.txt");
    assertThat(document.collection()).isEqualTo(type);
    assertThat(new String(document.body(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("抓获1人。");
  }

  @Test
  void pagesOfACrawlAreNamedByTheirAddresses() throws Exception {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    try (Crawl crawl = new Crawl(warc, true)) {
      crawl
          .request("https://example.org/2024/1.html")
          .page("https://example.org/2024/1.html", "<p>2024-05-21 抓获1人。</p>")
          .revisit("https://example.org/2024/1.html")
          .page("https://user:secret@example.org/2.html", "<p>抓获2人。</p>")
          .response("https://example.org/3", 404, Map.of("Content-Type", "text/html"), new byte[9])
          .page("https://example.org/empty.html", "");
    }
    List<JsonNode> lines = send(given(), "application/warc", warc.toByteArray());
    JsonNode summary = lines.removeLast().path("summary");
    assertThat(summary.path("entries").asInt()).isEqualTo(7);
    assertThat(lines)
        .extracting(line -> line.path("status").asInt())
        .containsExactly(202, 400, 202);
    assertThat(lines.get(1).at("/problem/detail").asText())
        .contains("user name")
        .doesNotContain("secret");
    List<ConsumerRecord<String, byte[]>> records = rawDocuments.records();
    assertThat(records).hasSize(2);
    RawDocument page = read(records, "https://example.org/2024/1.html");
    assertThat(page.fetchedAt()).isEqualTo(Instant.parse("2024-05-20T08:00:00Z"));
    assertThat(page.charset()).isEqualTo("UTF-8");
    assertThat(page.collection()).isNull();
  }

  @Test
  void whatStandsBeforeABreakIsTaken() throws IOException {
    byte[] noise = new byte[100_000];
    new java.util.Random(1).nextBytes(noise);
    byte[] archive = new PackedFiles().with("a.txt", "抓获1人。").with("b.txt", noise).tarGz();
    List<JsonNode> lines =
        send(
            given().queryParam("collection", "cut"),
            "application/gzip",
            java.util.Arrays.copyOf(archive, archive.length / 2));
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().path("status").asInt()).isEqualTo(202);
    assertThat(lines.getLast().at("/summary/complete").asBoolean()).isFalse();
    assertThat(lines.getLast().at("/summary/problem/type").asText()).endsWith("archive-broken");
    assertThat(rawDocuments.records()).hasSize(1);
  }

  private RawDocument document(String path) throws Exception {
    for (ConsumerRecord<String, byte[]> record : rawDocuments.records()) {
      RawDocument document =
          RawDocumentRecords.read(record.key(), record.headers(), record.value());
      if (path.equals(document.path())) {
        return document;
      }
    }
    throw new AssertionError("no document " + path);
  }

  private static RawDocument read(List<ConsumerRecord<String, byte[]>> records, String url)
      throws Exception {
    for (ConsumerRecord<String, byte[]> record : records) {
      RawDocument document =
          RawDocumentRecords.read(record.key(), record.headers(), record.value());
      if (url.equals(document.url())) {
        return document;
      }
    }
    throw new AssertionError("no document " + url);
  }

  private static List<JsonNode> send(RequestSpecification request, String type, byte[] archive)
      throws JsonProcessingException {
    String answer =
        request
            .header("Content-Type", type)
            .body(archive)
            .post("/v1/documents/batch")
            .then()
            .statusCode(200)
            .contentType(BatchResource.NDJSON)
            .extract()
            .asString();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : answer.lines().toList()) {
      lines.add(ContractJson.mapper().readTree(line));
    }
    return lines;
  }
}
