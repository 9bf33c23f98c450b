package org.tongbao.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.topic.DeadLetterRecords;
import org.tongbao.contract.topic.MalformedRecordException;
import org.tongbao.contract.topic.Partitions;
import org.tongbao.contract.topic.RawDocumentRecords;
import org.tongbao.contract.topic.Topic;
import org.tongbao.ingest.document.DocumentLogException;
import org.tongbao.ingest.document.LoggedLetters;

/**
 * Letters and raw records read back from Kafka. A letter is looked for in the one partition that
 * its document lies on; a newer record only behind what extract has handled, since extract writes
 * or clears the letter in the transaction that says how far it has read.
 */
public final class KafkaLoggedLetters implements LoggedLetters {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, Object> connection;
  private final String extractGroup;
  private final Duration patience;

  /**
   * @param extractGroup consumer group of extract
   * @param patience for one question
   */
  public KafkaLoggedLetters(
      Map<String, Object> connection, String extractGroup, Duration patience) {
    this.connection = Map.copyOf(connection);
    this.extractGroup = extractGroup;
    this.patience = patience;
  }

  @Override
  public State letter(Stage stage, String documentId) throws DocumentLogException {
    // Asked first: what extract does meanwhile is in the letters that are read after it.
    long unread = stage == Stage.EXTRACT ? unread(partition(Topic.RAW_DOCUMENTS, documentId)) : 0;
    String key = DeadLetter.key(stage, documentId);
    List<ConsumerRecord<String, byte[]>> found =
        read(partition(Topic.DEAD_LETTERS, documentId), 0, key).records();
    if (found.isEmpty()) {
      return new State.Unknown();
    }
    byte @Nullable [] value = found.getLast().value();
    try {
      return value == null
          ? new State.Cleared()
          : new State.Open(DeadLetterRecords.read(value), unread);
    } catch (MalformedRecordException e) {
      throw unavailable(e);
    }
  }

  @Override
  public @Nullable RawDocument record(RawPlace place, String documentId)
      throws DocumentLogException {
    TopicPartition partition = partition(Topic.RAW_DOCUMENTS, documentId);
    if (place.partition() != partition.partition() || !place.topicId().equals(topicId())) {
      return null;
    }
    try (Consumer<String, byte[]> consumer = consumer(1)) {
      consumer.assign(List.of(partition));
      if (place.offset() >= offset(consumer.endOffsets(List.of(partition), patience), partition)) {
        return null;
      }
      consumer.seek(partition, place.offset());
      long deadline = System.nanoTime() + patience.toNanos();
      while (System.nanoTime() < deadline) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          return record.offset() == place.offset() && documentId.equals(record.key())
              ? RawDocumentRecords.read(record.key(), record.headers(), record.value())
              : null;
        }
      }
      throw unavailable(new TimeoutException("no record within " + patience));
    } catch (OffsetOutOfRangeException | MalformedRecordException e) {
      return null;
    } catch (KafkaException e) {
      throw unavailable(e);
    }
  }

  @Override
  public Later later(String documentId, long offset) throws DocumentLogException {
    Read read = read(partition(Topic.RAW_DOCUMENTS, documentId), offset, documentId);
    List<RawDocument> documents = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : read.records()) {
      try {
        documents.add(RawDocumentRecords.read(record.key(), record.headers(), record.value()));
      } catch (MalformedRecordException e) {
        throw unavailable(e);
      }
    }
    return new Later(documents, read.end());
  }

  private record Read(List<ConsumerRecord<String, byte[]>> records, long end) {}

  /** The records with this key from an offset to where the partition ends now. */
  private Read read(TopicPartition partition, long offset, String key) throws DocumentLogException {
    try (Consumer<String, byte[]> consumer = consumer(500)) {
      consumer.assign(List.of(partition));
      long end = offset(consumer.endOffsets(List.of(partition), patience), partition);
      long start = offset(consumer.beginningOffsets(List.of(partition), patience), partition);
      consumer.seek(partition, Math.max(start, offset));
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      long deadline = System.nanoTime() + patience.toNanos();
      while (consumer.position(partition, patience) < end) {
        if (System.nanoTime() > deadline) {
          throw unavailable(new TimeoutException(partition + " was not read in " + patience));
        }
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          if (key.equals(record.key())) {
            records.add(record);
          }
        }
      }
      return new Read(records, end);
    } catch (KafkaException e) {
      throw unavailable(e);
    }
  }

  /** Where extract goes on reading; 0 where it never read. */
  private long unread(TopicPartition partition) throws DocumentLogException {
    return ask(
        admin ->
            Optional.ofNullable(
                    admin
                        .listConsumerGroupOffsets(extractGroup)
                        .partitionsToOffsetAndMetadata()
                        .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .get(partition))
                .map(OffsetAndMetadata::offset)
                .orElse(0L));
  }

  private String topicId() throws DocumentLogException {
    String topic = Topic.RAW_DOCUMENTS.topicName();
    return ask(
        admin ->
            Objects.requireNonNull(
                    admin
                        .describeTopics(List.of(topic))
                        .allTopicNames()
                        .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .get(topic))
                .topicId()
                .toString());
  }

  private interface Question<T> {
    T ask(Admin admin) throws InterruptedException, ExecutionException, TimeoutException;
  }

  private <T> T ask(Question<T> question) throws DocumentLogException {
    try (Admin admin = Admin.create(connection)) {
      return question.ask(admin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(e);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw unavailable(e);
    }
  }

  private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
    return Objects.requireNonNull(offsets.get(partition));
  }

  private Consumer<String, byte[]> consumer(int records) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put("client.id", "tongbao-ingest-letters");
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "none");
    settings.put("enable.auto.commit", false);
    settings.put("max.poll.records", records);
    settings.put("default.api.timeout.ms", (int) patience.toMillis());
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private static TopicPartition partition(Topic topic, String documentId) {
    return new TopicPartition(topic.topicName(), Partitions.of(documentId, topic.partitions()));
  }

  private static DocumentLogException unavailable(Throwable cause) {
    return new DocumentLogException(DocumentLogException.Cause.UNAVAILABLE, cause);
  }
}
