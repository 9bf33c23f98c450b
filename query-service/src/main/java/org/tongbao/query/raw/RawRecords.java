package org.tongbao.query.raw;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Limits;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.topic.MalformedRecordException;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.contract.topic.Topic;

/**
 * Reads single records of raw-documents, each at the place that a closing record names. Few at a
 * time, each with clients of its own, so that none is left behind in a strange state.
 */
public final class RawRecords {

  private static final String TOPIC = Topic.RAW_DOCUMENTS.topicName();
  private static final Duration POLL_WAIT = Duration.ofMillis(200);

  /** The first batch of a fetch comes whatever its size, and more is not wanted. */
  private static final int FETCH_BYTES = 1;

  private final Map<String, Object> connection;
  private final Duration timeout;
  private final Semaphore places;

  /**
   * @param connection how to reach the broker, by Kafka's own names
   * @param timeout of one reading, its wait for its turn included
   * @param concurrent readings at one time, each of one record
   */
  public RawRecords(Map<String, Object> connection, Duration timeout, int concurrent) {
    this.connection = Map.copyOf(connection);
    this.timeout = timeout;
    this.places = new Semaphore(concurrent);
  }

  /**
   * The record at a place, if it is that of this document and revision.
   *
   * @throws InterruptedException where the thread was interrupted while it waited
   */
  public RawReading read(RawPlace place, String documentId, String revision)
      throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    if (!places.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
      return new RawReading.Away("Others are read now, as many as may be at one time.");
    }
    try {
      return readBefore(end, place, documentId, revision);
    } catch (OffsetOutOfRangeException e) {
      return new RawReading.Gone("The topic has nothing there any more.");
    } catch (KafkaException e) {
      return new RawReading.Away("The broker does not answer: " + e.getMessage());
    } finally {
      places.release();
    }
  }

  private RawReading readBefore(long end, RawPlace place, String documentId, String revision)
      throws InterruptedException {
    @Nullable String topicId = topicId();
    if (!place.topicId().equals(topicId)) {
      return new RawReading.Gone("The topic that it was written to is no more.");
    }
    try (Consumer<byte[], byte[]> consumer = consumer()) {
      TopicPartition partition = new TopicPartition(TOPIC, place.partition());
      consumer.assign(List.of(partition));
      consumer.seek(partition, place.offset());
      while (System.nanoTime() < end) {
        for (ConsumerRecord<byte[], byte[]> read : consumer.poll(POLL_WAIT)) {
          return read.offset() == place.offset()
              ? checked(read, documentId, revision)
              : new RawReading.Gone("A newer one has replaced it in the topic.");
        }
        if (consumer.position(partition) > place.offset()) {
          return new RawReading.Gone("A newer one has replaced it in the topic.");
        }
      }
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
    return new RawReading.Away("The broker did not give the record in %s.".formatted(timeout));
  }

  private static RawReading checked(
      ConsumerRecord<byte[], byte[]> read, String documentId, String revision) {
    byte @Nullable [] key = read.key();
    try {
      RawDocument document =
          RawDocumentRecords.read(
              key == null ? null : new String(key, StandardCharsets.UTF_8),
              read.headers(),
              read.value());
      boolean same =
          document.documentId().equals(documentId) && document.revision().equals(revision);
      return same && !document.withdrawn()
          ? new RawReading.Found(document)
          : new RawReading.Gone("At its place stands another document or revision.");
    } catch (MalformedRecordException e) {
      return new RawReading.Gone("At its place stands no document: " + e.getMessage());
    }
  }

  /** Null where there is no such topic. */
  private @Nullable String topicId() throws InterruptedException {
    Map<String, Object> settings = settings();
    try (Admin admin = Admin.create(settings)) {
      return Objects.requireNonNull(
              admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC), TOPIC)
          .topicId()
          .toString();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return null;
      }
      throw new KafkaException(String.valueOf(e.getMessage()), e);
    }
  }

  private Consumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = settings();
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Limits.RECORD_BYTES);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> settings() {
    int timeoutMillis = Math.toIntExact(timeout.toMillis());
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "tongbao-raw");
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, timeoutMillis);
    settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, timeoutMillis);
    return settings;
  }
}
