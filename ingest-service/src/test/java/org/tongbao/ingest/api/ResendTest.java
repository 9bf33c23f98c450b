package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.topic.DeadLetterRecords;
import org.tongbao.contract.topic.Partitions;
import org.tongbao.contract.topic.Topic;
import org.tongbao.ingest.topic.TopicTail;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** Letters as extract leaves them on the topic, and what comes of sending their documents again. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class ResendTest {

  @Inject Producer<String, byte[]> producer;

  private final String bootstrapServers =
      ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  private final String name = "resend-" + System.nanoTime();
  private TopicTail rawDocuments;

  @BeforeEach
  void followTheTopic() {
    rawDocuments = TopicTail.of(Topic.RAW_DOCUMENTS);
  }

  @AfterEach
  void close() {
    rawDocuments.close();
  }

  @Test
  void theVeryRecordIsPublishedOnceMore() throws Exception {
    ConsumerRecord<String, byte[]> first = submitted("侦破案件3.7万余起。");
    write(letter(first, place(first)));

    resend(first.key())
        .statusCode(202)
        .body("documentId", equalTo(first.key()))
        .body("revision", equalTo(revision(first)));

    ConsumerRecord<String, byte[]> again = rawDocuments.records().getLast();
    assertThat(again.offset()).isGreaterThan(first.offset());
    assertThat(again.key()).isEqualTo(first.key());
    assertThat(again.value()).isEqualTo(first.value());
    assertThat(again.headers()).isEqualTo(first.headers());

    resend(first.key()).statusCode(202);
    assertThat(rawDocuments.records()).as("it is under way, so once is enough").hasSize(2);
  }

  @Test
  void whereExtractHasReadOnIsNotSearched() throws Exception {
    ConsumerRecord<String, byte[]> first = submitted("侦破案件3.7万余起。");
    write(letter(first, place(first)));
    TopicPartition partition = new TopicPartition(first.topic(), first.partition());
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .alterConsumerGroupOffsets(
              "tongbao-extract", Map.of(partition, new OffsetAndMetadata(first.offset() + 1)))
          .all()
          .get();
    }

    resend(first.key()).statusCode(202);
    submitted("侦破案件3.8万余起。");
    resend(first.key()).statusCode(409).body("type", problem("document-newer"));
  }

  @Test
  void anOlderRevisionNeverTakesThePlaceOfANewer() throws Exception {
    ConsumerRecord<String, byte[]> first = submitted("侦破案件3.7万余起。");
    write(letter(first, place(first)));
    submitted("侦破案件3.8万余起。");

    resend(first.key())
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", problem("document-newer"));

    assertThat(rawDocuments.records()).hasSize(2);
  }

  @Test
  void aClearedLetterSendsNothing() throws Exception {
    ConsumerRecord<String, byte[]> first = submitted("侦破案件3.7万余起。");
    write(letter(first, place(first)));
    clear(first.key());

    resend(first.key()).statusCode(409).body("type", problem("letter-cleared"));
    assertThat(rawDocuments.records()).hasSize(1);
  }

  @Test
  void aRecordThatIsGoneIsToldSo() throws Exception {
    ConsumerRecord<String, byte[]> first = submitted("侦破案件3.7万余起。");
    RawPlace here = place(first);

    write(letter(first, new RawPlace("AAAAAAAAAAAAAAAAAAAAAA", here.partition(), here.offset())));
    resend(first.key()).statusCode(410).body("type", problem("record-gone"));
    write(letter(first, new RawPlace(here.topicId(), here.partition(), here.offset() + 1_000)));
    resend(first.key())
        .statusCode(410)
        .body("type", problem("record-gone"))
        .body("detail", containsString("from its source"));
  }

  @Test
  void aLetterOfWhatWasNeverPublishedIsToldSo() throws Exception {
    ConsumerRecord<String, byte[]> first = submitted("侦破案件3.7万余起。");
    write(letter(first, null));

    resend(first.key()).statusCode(409).body("type", problem("letter-without-record"));
  }

  @Test
  void anUnknownLetterIsNotFound() {
    resend("f".repeat(32)).statusCode(404).body("type", problem("letter-unknown"));
    given().post("/v1/dead-letters/other/" + "f".repeat(32) + "/resend").then().statusCode(404);
    given().post("/v1/dead-letters/extract/x/resend").then().statusCode(404);
  }

  private ConsumerRecord<String, byte[]> submitted(String text) {
    given()
        .contentType("text/plain; charset=UTF-8")
        .queryParam("name", name)
        .body(text.getBytes(UTF_8))
        .post("/v1/documents")
        .then()
        .statusCode(202);
    return rawDocuments.records().getLast();
  }

  private static ValidatableResponse resend(String documentId) {
    return given().post("/v1/dead-letters/extract/%s/resend".formatted(documentId)).then();
  }

  private static Matcher<String> problem(String slug) {
    return equalTo("urn:tongbao:problem:" + slug);
  }

  private RawPlace place(ConsumerRecord<String, byte[]> record)
      throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      String topicId =
          Objects.requireNonNull(
                  admin
                      .describeTopics(List.of(record.topic()))
                      .allTopicNames()
                      .get()
                      .get(record.topic()))
              .topicId()
              .toString();
      return new RawPlace(topicId, record.partition(), record.offset());
    }
  }

  private static String revision(ConsumerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader("ce_revision").value(), UTF_8);
  }

  private static DeadLetter letter(
      ConsumerRecord<String, byte[]> record, @Nullable RawPlace place) {
    return new DeadLetter(
        Stage.EXTRACT,
        record.key(),
        revision(record),
        Reason.STEP_BUDGET,
        "A text takes more steps than allowed.",
        List.of(),
        place,
        Source.UNKNOWN,
        Instant.parse("2026-01-01T00:00:00Z"));
  }

  private void write(DeadLetter letter) throws InterruptedException, ExecutionException {
    send(letter.documentId(), DeadLetterRecords.value(letter));
  }

  private void clear(String documentId) throws InterruptedException, ExecutionException {
    send(documentId, null);
  }

  private void send(String documentId, byte @Nullable [] value)
      throws InterruptedException, ExecutionException {
    int partition = Partitions.of(documentId, Topic.DEAD_LETTERS.partitions());
    String key = DeadLetter.key(Stage.EXTRACT, documentId);
    producer
        .send(
            new ProducerRecord<>(
                Topic.DEAD_LETTERS.topicName(), partition, null, key, value, new RecordHeaders()))
        .get();
  }
}
