package org.tongbao.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.EventHash;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.contract.topic.DeadLetterRecords;
import org.tongbao.contract.topic.Partitions;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.Topic;
import org.tongbao.contract.topic.TopicCreation;

/** Writes the topics as extract does: in transactions, through the contract. */
public final class TestLog implements AutoCloseable {

  private static final Instant TIME = Instant.parse("2021-10-14T05:04:31Z");

  private final KafkaProducer<byte[], byte[]> producer;
  private long rawOffset;

  private TestLog(KafkaProducer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  public static TestLog open(String bootstrapServers) throws InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      TopicCreation.ensure(admin, ReplicationProfile.SINGLE_BROKER);
    }
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "transactional.id",
                "test-log-" + System.nanoTime()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    return new TestLog(producer);
  }

  /** All events of a revision and then its closing record. */
  public void publish(SampleDocument... documents) {
    inTransaction(
        _ -> {
          for (SampleDocument document : documents) {
            document.events().forEach(event -> sendEvent(document, event, false));
            sendClosing(document.closing(rawOffset++));
          }
        });
  }

  public void publishMoved(SampleDocument document) {
    inTransaction(
        _ -> {
          document.events().forEach(event -> sendEvent(document, event, true));
          sendClosing(document.closing(rawOffset++));
        });
  }

  public void publishClosingAlone(DocumentRecord closing) {
    inTransaction(_ -> sendClosing(closing));
  }

  public void withdraw(SampleDocument document) {
    inTransaction(
        _ -> {
          for (CampaignEvent event : document.events()) {
            Headers headers =
                CampaignEventRecords.retractionHeaders(event.id(), "0".repeat(16), TIME);
            send(Topic.CAMPAIGN_EVENTS, document.id(), event.id(), null, headers);
          }
          sendClosing(document.withdrawal(rawOffset++));
        });
  }

  /** The events as they are, but for the value of the first one. */
  public void publishWithFirstEventAs(SampleDocument document, byte[] value) {
    inTransaction(
        _ -> {
          CampaignEvent first = document.event(0);
          send(
              Topic.CAMPAIGN_EVENTS,
              document.id(),
              first.id(),
              value,
              eventHeaders(document, first, false));
          document.events().stream().skip(1).forEach(event -> sendEvent(document, event, false));
          sendClosing(document.closing(rawOffset++));
        });
  }

  /** Records that no reader of committed records may see. */
  public void publishAndAbort(SampleDocument document) {
    producer.beginTransaction();
    document.events().forEach(event -> sendEvent(document, event, false));
    sendClosing(document.closing(rawOffset++));
    producer.flush();
    producer.abortTransaction();
  }

  public void write(DeadLetter letter) {
    inTransaction(
        _ ->
            send(
                Topic.DEAD_LETTERS,
                letter.documentId(),
                letter.key(),
                DeadLetterRecords.value(letter),
                DeadLetterRecords.headers(letter)));
  }

  public void clear(DeadLetter letter) {
    inTransaction(
        _ ->
            send(
                Topic.DEAD_LETTERS,
                letter.documentId(),
                letter.key(),
                null,
                DeadLetterRecords.headers(letter)));
  }

  @Override
  public void close() {
    producer.close();
  }

  private void inTransaction(Consumer<TestLog> work) {
    producer.beginTransaction();
    work.accept(this);
    producer.commitTransaction();
  }

  private void sendEvent(SampleDocument document, CampaignEvent event, boolean moved) {
    send(
        Topic.CAMPAIGN_EVENTS,
        document.id(),
        event.id(),
        CampaignEventRecords.value(event),
        eventHeaders(document, event, moved));
  }

  private static Headers eventHeaders(SampleDocument document, CampaignEvent event, boolean moved) {
    return CampaignEventRecords.eventHeaders(
        event,
        EventHash.of(event).full(),
        document.revision(),
        document.engineVersion(),
        moved,
        TIME);
  }

  private void sendClosing(DocumentRecord closing) {
    send(
        Topic.CAMPAIGN_EVENTS,
        closing.id(),
        closing.id(),
        CampaignEventRecords.value(closing),
        CampaignEventRecords.closingHeaders(closing, TIME));
  }

  private void send(
      Topic topic, String documentId, String key, byte @Nullable [] value, Headers headers) {
    int partition = Partitions.of(documentId, topic.partitions());
    // A failed send makes the commit of its transaction fail.
    var _ =
        producer.send(
            new ProducerRecord<>(
                topic.topicName(), partition, null, key.getBytes(UTF_8), value, headers));
  }
}
