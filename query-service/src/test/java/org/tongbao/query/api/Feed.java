package org.tongbao.query.api;

import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.document.DocumentFlag;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.document.StandingEvent;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.EventHash;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.contract.topic.DeadLetterRecords;
import org.tongbao.contract.topic.Partitions;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.Topic;
import org.tongbao.contract.topic.TopicCreation;
import org.tongbao.testing.Infrastructure;

/** Writes the topics that the service reads, and waits until it has read them. */
final class Feed implements AutoCloseable {

  static final String REVISION = "1d2c3b4a59687786";
  static final String ENGINE_VERSION = "0a1b2c3d4e5f6071";
  private static final Instant TIME = Instant.parse("2021-10-14T05:04:31Z");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaProducer<byte[], byte[]> producer;

  private Feed(KafkaProducer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  static Feed open() throws InterruptedException {
    String bootstrapServers = Infrastructure.shared().bootstrapServers();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      TopicCreation.ensure(admin, ReplicationProfile.SINGLE_BROKER);
    }
    return new Feed(
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer()));
  }

  /** One document with these events, visible when this returns. */
  void publish(String documentId, String text, Source source, List<CampaignEvent> events)
      throws InterruptedException {
    send(documentId, text, source, events);
    await(() -> get("/v1/documents/" + documentId).statusCode() == 200);
  }

  /** A document without events that was read from this place, visible when this returns. */
  void publishReadFrom(RawPlace place, String documentId) throws InterruptedException {
    close(documentId, "x", Source.UNKNOWN, List.of(), place);
    await(
        () ->
            get("/v1/documents/" + documentId).asString().contains(place.topicId())
                && Answers.json(get("/v1/documents/" + documentId)).at("/raw/offset").asLong()
                    == place.offset());
  }

  /** One document with these events, acknowledged by the broker when this returns. */
  void send(String documentId, String text, Source source, List<CampaignEvent> events) {
    for (CampaignEvent event : events) {
      Headers headers =
          CampaignEventRecords.eventHeaders(
              event, EventHash.of(event).full(), REVISION, ENGINE_VERSION, false, TIME);
      send(
          Topic.CAMPAIGN_EVENTS,
          documentId,
          event.id(),
          CampaignEventRecords.value(event),
          headers);
    }
    close(documentId, text, source, events);
  }

  /** Takes a document back; gone when this returns. */
  void withdraw(String documentId) throws InterruptedException {
    close(documentId, null, Source.UNKNOWN, List.of());
    await(() -> get("/v1/documents/" + documentId).statusCode() == 404);
  }

  void write(DeadLetter letter) {
    send(
        Topic.DEAD_LETTERS,
        letter.documentId(),
        letter.key(),
        DeadLetterRecords.value(letter),
        DeadLetterRecords.headers(letter));
  }

  /** Waits for what the projection will show, and fails when it does not come. */
  static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not visible within " + PATIENCE);
      }
      Thread.sleep(20);
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  private void close(
      String documentId, @Nullable String text, Source source, List<CampaignEvent> events) {
    close(documentId, text, source, events, new RawPlace("raw", 0, 0));
  }

  private void close(
      String documentId,
      @Nullable String text,
      Source source,
      List<CampaignEvent> events,
      RawPlace place) {
    DocumentRecord closing =
        new DocumentRecord(
            DocumentRecord.TYPE,
            documentId,
            REVISION,
            ENGINE_VERSION,
            text,
            source,
            "samples",
            "样记者",
            List.of(DocumentFlag.MOJIBAKE),
            events.stream()
                .map(event -> new StandingEvent(event.id(), EventHash.of(event).full()))
                .toList(),
            place,
            text == null);
    send(
        Topic.CAMPAIGN_EVENTS,
        documentId,
        documentId,
        CampaignEventRecords.value(closing),
        CampaignEventRecords.closingHeaders(closing, TIME));
    producer.flush();
  }

  private void send(Topic topic, String documentId, String key, byte[] value, Headers headers) {
    int partition = Partitions.of(documentId, topic.partitions());
    producer.send(
        new ProducerRecord<>(
            topic.topicName(), partition, null, key.getBytes(UTF_8), value, headers));
  }
}
