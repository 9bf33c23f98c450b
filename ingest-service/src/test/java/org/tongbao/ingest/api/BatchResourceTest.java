package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.topic.DeadLetterRecords;
import org.tongbao.contract.topic.MalformedRecordException;
import org.tongbao.contract.topic.Partitions;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.contract.topic.Topic;
import org.tongbao.ingest.topic.TopicTail;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class BatchResourceTest {

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

  @Test
  void badLinesDoNotTouchTheirNeighbours() {
    List<JsonNode> answers =
        send(
            named("first", "抓获嫌疑人1名。").toString(),
            "not JSON",
            named("second", "抓获嫌疑人2名。").toString(),
            "[1]",
            "",
            named("third", "抓获嫌疑人3名。").put("colour", "red").toString(),
            named("fourth", "抓获嫌疑人4名。").put("publishedAt", "yesterday").toString(),
            named("fifth", "").toString(),
            line().put("name", "sixth").put("contentType", "text/plain").toString(),
            named("seventh", "x").put("base64", "eA==").toString(),
            line().put("name", "n").put("contentType", "text/plain").put("base64", "*").toString(),
            named("eighth", "抓获嫌疑人8名。").put("same", "true").toString(),
            "{\"name\":\"a\",\"name\":\"b\",\"contentType\":\"text/plain\",\"text\":\"x\"}",
            line()
                .put("name", "ninth")
                .put("contentType", "application/pdf")
                .put("text", "x")
                .toString(),
            line().put("name", "tenth").put("text", "抓获嫌疑人10名。").toString(),
            named("a", "抓获嫌疑人11名。") + "{}",
            named("last", "抓获嫌疑人12名。").toString());

    assertThat(answers)
        .extracting(a -> a.get("line").intValue())
        .containsExactly(1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
    assertThat(answers)
        .extracting(a -> a.get("status").intValue())
        .containsExactly(
            202, 400, 202, 400, 400, 400, 400, 400, 400, 400, 400, 400, 422, 415, 400, 202);
    assertThat(answers)
        .allSatisfy(
            a -> {
              boolean accepted = a.get("status").intValue() == 202;
              assertThat(a.has("documentId")).isEqualTo(accepted);
              assertThat(a.has("revision")).isEqualTo(accepted);
              assertThat(a.has("problem")).isEqualTo(!accepted);
              if (!accepted) {
                assertThat(a.at("/problem/type").textValue()).startsWith("urn:tongbao:problem:");
                assertThat(a.at("/problem/status")).isEqualTo(a.get("status"));
                assertThat(a.at("/problem/detail").textValue()).isNotBlank();
              }
            });
    assertThat(rawDocuments.records())
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrderElementsOf(
            answers.stream()
                .filter(a -> a.has("documentId"))
                .map(a -> a.get("documentId").textValue())
                .toList());
  }

  @Test
  void textIsUtf8WhateverTheContentTypeSays() throws MalformedRecordException {
    send(
        line()
            .put("name", "字符集")
            .put("contentType", "text/html; charset=GBK")
            .put("text", "<p>净网行动抓获8人。HALF</p>")
            .toString()
            .replace("HALF", "\\ud83d"));
    RawDocument document = onlyDocument();
    assertThat(document.body())
        .isEqualTo("<p>净网行动抓获8人。\uFFFD</p>".getBytes(StandardCharsets.UTF_8));
    assertThat(document.contentType()).isEqualTo("text/html;charset=UTF-8");
    assertThat(document.charset()).isEqualTo("UTF-8");
  }

  @Test
  void base64KeepsBytesAndCharset() throws MalformedRecordException {
    byte[] body = "净网行动抓获8人。".getBytes(Charset.forName("GBK"));
    send(fed("c-bytes", "a.txt", "text/plain; charset=GBK", body).toString());
    RawDocument document = onlyDocument();
    assertThat(document.body()).isEqualTo(body);
    assertThat(document.charset()).isEqualTo("GBK");
    assertThat(document.collection()).isEqualTo("c-bytes");
    assertThat(document.path()).isEqualTo("a.txt");
  }

  @Test
  void whatAFolderHoldsIsPublishedEvenWhereItCannotBeRead() {
    byte[] binary = new byte[3_000];
    new Random(3).nextBytes(binary);

    List<JsonNode> answers =
        send(
            fed("c-unreadable", "empty.html", "text/html", new byte[0]).toString(),
            fed("c-unreadable", "image.png", "image/png", binary).toString(),
            line()
                .put("collection", "c-unreadable")
                .put("path", "noise.bin")
                .put("base64", Base64.getEncoder().encodeToString(binary))
                .toString());

    assertThat(answers).allSatisfy(a -> assertThat(a.get("status").intValue()).isEqualTo(202));
    assertThat(answers).allSatisfy(a -> assertThat(a.get("note").textValue()).isNotBlank());
    List<ConsumerRecord<String, byte[]>> records = rawDocuments.records();
    assertThat(records).hasSize(3);
    assertThat(records).anySatisfy(r -> assertThat(r.value()).isNotNull().isEmpty());
    assertThat(records)
        .allSatisfy(
            r ->
                assertThat(RawDocumentRecords.read(r.key(), r.headers(), r.value()).withdrawn())
                    .isFalse());
    assertThat(deadLetters.records()).isEmpty();
  }

  @Test
  void whatIsTooLargeLeavesALetterThatTheNextVersionClears() throws MalformedRecordException {
    byte[] large = new byte[3 * MEBIBYTE];
    JsonNode refused = send(fed("c-large", "年报.txt", "text/plain", large).toString()).getFirst();
    assertThat(refused.get("status").intValue()).isEqualTo(413);
    assertThat(refused.at("/problem/type").textValue()).endsWith("document-too-large");
    assertThat(rawDocuments.records()).isEmpty();
    ConsumerRecord<String, byte[]> record = deadLetters.records().getFirst();
    DeadLetter letter = DeadLetterRecords.read(record.value());
    assertThat(letter.stage()).isEqualTo(Stage.INGEST);
    assertThat(letter.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(letter.detail()).contains("c-large", "年报.txt", "3145728");
    assertThat(letter.source().path()).isEqualTo("年报.txt");
    assertThat(letter.raw()).isNull();

    JsonNode accepted =
        send(fed("c-large", "年报.txt", "text/plain", "抓获8人。".getBytes(StandardCharsets.UTF_8))
                .toString())
            .getFirst();
    assertThat(accepted.get("documentId").textValue()).isEqualTo(letter.documentId());
    send(
        fed("c-large", "年报.txt", "text/plain", "抓获9人。".getBytes(StandardCharsets.UTF_8))
            .toString());

    List<ConsumerRecord<String, byte[]>> letters = deadLetters.records();
    assertThat(letters).extracting(ConsumerRecord::key).containsOnly(letter.key());
    assertThat(letters).extracting(r -> r.value() == null).containsExactly(false, true);
    assertThat(letters)
        .extracting(ConsumerRecord::partition)
        .containsOnly(Partitions.of(letter.documentId(), Topic.DEAD_LETTERS.partitions()));
  }

  @Test
  void aSizeInPlaceOfTheContentLeavesALetterToo() {
    ObjectNode line = line().put("collection", "c-kept-back").put("path", "a.txt");
    List<JsonNode> answers =
        send(line.put("size", 50_000_000_000L).toString(), line.put("size", 100).toString());
    assertThat(answers).extracting(a -> a.get("status").intValue()).containsExactly(413, 400);
    assertThat(deadLetters.records()).hasSize(1);
    assertThat(rawDocuments.records()).isEmpty();
  }

  @Test
  void whatIsTooLargeAndFromElsewhereLeavesNoLetter() {
    ObjectNode line =
        line().put("collection", "c-claimed").put("path", "a.txt").put("size", 9_000_000);
    List<JsonNode> answers =
        send(line.put("origin", "/here").toString(), line.put("origin", "/there").toString());
    assertThat(answers).extracting(a -> a.get("status").intValue()).containsExactly(413, 409);
    assertThat(deadLetters.records()).hasSize(1);
  }

  @Test
  void aWithdrawalClearsTheLetter() {
    send(line().put("collection", "c-gone").put("path", "a.txt").put("size", 9_000_000).toString());
    String key = deadLetters.records().getFirst().key();
    given().delete("/v1/documents/" + DeadLetterRecords.documentIdOf(key)).then().statusCode(202);
    assertThat(deadLetters.records())
        .extracting(r -> r.value() == null)
        .containsExactly(false, true);
  }

  @Test
  void aLineOverTheLimitIsSkippedAndTheNextOneTaken() {
    String tooLong = fed("c-long", "a.txt", "text/plain", new byte[8 * MEBIBYTE]).toString();
    List<JsonNode> answers = send(tooLong, named("after", "抓获嫌疑人2名。").toString());
    assertThat(answers).extracting(a -> a.get("status").intValue()).containsExactly(413, 202);
    assertThat(rawDocuments.records()).hasSize(1);
  }

  @Test
  void answersComeInOrderForManyLines() {
    List<String> lines =
        IntStream.rangeClosed(1, 2_000)
            .mapToObj(
                i ->
                    i % 7 == 0
                        ? "broken " + i
                        : fed(
                                "c-many",
                                i + ".txt",
                                "text/plain",
                                ("抓获" + i + "人。").getBytes(StandardCharsets.UTF_8))
                            .put("origin", "/srv/many")
                            .toString())
            .toList();
    List<JsonNode> answers = send(lines.toArray(String[]::new));
    assertThat(answers)
        .extracting(a -> a.get("line").intValue())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 2_000).boxed().toList());
    assertThat(answers)
        .allSatisfy(
            a ->
                assertThat(a.get("status").intValue())
                    .isEqualTo(a.get("line").intValue() % 7 == 0 ? 400 : 202));
    assertThat(rawDocuments.records()).hasSize(2_000 - 2_000 / 7);
  }

  @Test
  void linesBeyondTheLimitAreNotTaken() {
    String blank = "\n".repeat(10_000);
    List<JsonNode> answers = send(named("x", "抓获1人。") + blank + named("y", "抓获2人。"));
    assertThat(answers).extracting(a -> a.get("status").intValue()).containsExactly(202, 413);
    assertThat(rawDocuments.records()).hasSize(1);
  }

  @Test
  void anEmptyBatchHasNoAnswers() {
    assertThat(send("")).isEmpty();
  }

  private static ObjectNode line() {
    return ContractJson.mapper().createObjectNode();
  }

  private static ObjectNode named(String name, String text) {
    return line().put("name", name).put("contentType", "text/plain").put("text", text);
  }

  private static ObjectNode fed(String collection, String path, String contentType, byte[] body) {
    return line()
        .put("collection", collection)
        .put("path", path)
        .put("contentType", contentType)
        .put("base64", Base64.getEncoder().encodeToString(body));
  }

  private static List<JsonNode> send(String... lines) {
    byte[] body =
        List.of(lines).stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    String answer =
        given()
            .header("Content-Type", BatchResource.NDJSON)
            .body(body)
            .post("/v1/documents/batch")
            .then()
            .statusCode(200)
            .contentType(BatchResource.NDJSON)
            .extract()
            .asString();
    List<JsonNode> answers = new ArrayList<>();
    for (String line : answer.lines().toList()) {
      try {
        answers.add(ContractJson.mapper().readTree(line));
      } catch (JsonProcessingException e) {
        throw new AssertionError("not a line of JSON: " + line, e);
      }
    }
    return answers;
  }

  private RawDocument onlyDocument() throws MalformedRecordException {
    List<ConsumerRecord<String, byte[]>> records = rawDocuments.records();
    assertThat(records).hasSize(1);
    ConsumerRecord<String, byte[]> record = records.getFirst();
    return RawDocumentRecords.read(record.key(), record.headers(), record.value());
  }
}
