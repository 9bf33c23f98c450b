package org.tongbao.query.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.Limits;
import org.tongbao.contract.Sha256;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.contract.topic.Topic;
import org.tongbao.query.raw.RawReading;
import org.tongbao.query.raw.RawRecords;
import org.tongbao.testing.Infrastructure;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** The bytes as fetched, from a real broker: those that were asked for, or none. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class RawDocumentTest {

  private static final byte[] HTML =
      "<html><script>alert(1)</script>净网\0".getBytes(Charset.forName("GB18030"));

  private static final Instant FETCHED = Instant.parse("2021-10-14T05:04:31Z");

  private final String documentId = Sha256.hex("raw" + System.nanoTime()).substring(0, 32);
  private Feed feed;
  private KafkaProducer<byte[], byte[]> producer;
  private String topicId;

  @BeforeEach
  void open() throws Exception {
    feed = Feed.open();
    String bootstrapServers = Infrastructure.shared().bootstrapServers();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      String topic = Topic.RAW_DOCUMENTS.topicName();
      topicId =
          Objects.requireNonNull(
                  admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic))
              .topicId()
              .toString();
    }
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "transactional.id",
                "raw-test-" + System.nanoTime(),
                "max.request.size",
                Limits.RECORD_BYTES),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  @AfterEach
  void close() {
    producer.close();
    feed.close();
  }

  @Test
  void theBytesComeAsTheyWereFetchedAsAFileThatNoBrowserRuns() throws Exception {
    feed.publishReadFrom(write(documentId, Feed.REVISION, HTML, false), documentId);
    write(documentId, "ffffffffffffffff", "newer".getBytes(UTF_8), false);

    Response response = raw();

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    assertThat(response.asByteArray()).isEqualTo(HTML);
    assertThat(response.contentType()).isEqualTo("application/octet-stream");
    assertThat(response.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + documentId + "-" + Feed.REVISION + ".raw\"");
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(response.header("Tongbao-Content-Type")).isEqualTo("text/html; charset=gbk");
    assertThat(response.header("Tongbao-Fetched-At")).isEqualTo(FETCHED.toString());
  }

  @Test
  void theLargestDocumentComesWhole() throws Exception {
    byte[] pdf = new byte[Limits.PDF_DOCUMENT_BYTES];
    new Random(6).nextBytes(pdf);
    feed.publishReadFrom(write(documentId, Feed.REVISION, pdf, false), documentId);

    assertThat(raw().asByteArray()).isEqualTo(pdf);
  }

  @Test
  void anUnknownDocumentIsNotFound() {
    Answers.problem(404, raw());
  }

  @Test
  void whatStandsAtThePlaceOfAnotherIsNeverGiven() throws Exception {
    gone(write("0".repeat(32), Feed.REVISION, HTML, false));
    gone(write(documentId, "ffffffffffffffff", HTML, false));
    gone(write(documentId, Feed.REVISION, new byte[0], true));
  }

  /** The end of a transaction takes an offset without a record, as compaction leaves them. */
  @Test
  void aPlaceWithoutARecordIsGone() throws Exception {
    RawPlace before = write(documentId, Feed.REVISION, HTML, false);
    RawPlace hole = new RawPlace(topicId, before.partition(), before.offset() + 1);
    gone(hole);

    write(documentId, Feed.REVISION, HTML, false);

    gone(hole);
  }

  @Test
  void aPlaceThatTheTopicDoesNotHaveIsGone() throws Exception {
    gone(new RawPlace(topicId, 0, 1_000_000_000));
    gone(new RawPlace("AAAAAAAAAAAAAAAAAAAAAA", 0, 0));
  }

  @Test
  void aBrokerThatIsAwayIsToldInTime() throws Exception {
    RawRecords records =
        new RawRecords(Map.of("bootstrap.servers", "127.0.0.1:9"), Duration.ofMillis(800), 1);
    long start = System.nanoTime();

    RawReading reading = records.read(new RawPlace(topicId, 0, 0), documentId, Feed.REVISION);

    assertThat(reading).isInstanceOf(RawReading.Away.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  private void gone(RawPlace place) throws InterruptedException {
    feed.publishReadFrom(place, documentId);

    JsonNode problem = Answers.problem(410, raw());

    assertThat(problem.path("type").asText()).endsWith("raw-gone");
    assertThat(problem.path("detail").asText()).endsWith("/v1/documents/" + documentId + ".");
  }

  private Response raw() {
    return RestAssured.get("/v1/documents/" + documentId + "/raw");
  }

  private RawPlace write(String key, String revision, byte[] body, boolean withdrawn)
      throws Exception {
    RawDocument document =
        new RawDocument(
            key,
            revision,
            "text/html; charset=gbk",
            null,
            null,
            null,
            "raw",
            null,
            null,
            null,
            null,
            FETCHED,
            withdrawn,
            body);
    producer.beginTransaction();
    RecordMetadata written =
        producer
            .send(
                new ProducerRecord<>(
                    Topic.RAW_DOCUMENTS.topicName(),
                    0,
                    null,
                    key.getBytes(UTF_8),
                    body,
                    RawDocumentRecords.headers(document)))
            .get();
    producer.commitTransaction();
    return new RawPlace(topicId, written.partition(), written.offset());
  }
}
