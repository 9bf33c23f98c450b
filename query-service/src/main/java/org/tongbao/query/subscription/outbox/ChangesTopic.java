package org.tongbao.query.subscription.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.change.ChangeMessage;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.contract.change.GapMessage;
import org.tongbao.contract.topic.ChangeRecords;
import org.tongbao.contract.topic.MalformedRecordException;
import org.tongbao.contract.topic.Topic;
import org.tongbao.query.subscription.LoggedChange;

/** The topic as its one writer sees it. Opening it fences every earlier writer. */
final class ChangesTopic implements AutoCloseable {

  static final String TRANSACTIONAL_ID = "tongbao-changes";

  private static final TopicPartition PARTITION = new TopicPartition(Topic.CHANGES.topicName(), 0);

  /** A look back from the end; ends of transactions and what was aborted are no records. */
  private static final long FIRST_LOOK_BACK = 16;

  private static final int LOOK_BACK_FACTOR = 16;

  private final Map<String, Object> connection;
  private final Duration brokerTimeout;
  private final KafkaProducer<byte[], byte[]> producer;

  private ChangesTopic(
      Map<String, Object> connection,
      Duration brokerTimeout,
      KafkaProducer<byte[], byte[]> producer) {
    this.connection = connection;
    this.brokerTimeout = brokerTimeout;
    this.producer = producer;
  }

  static ChangesTopic open(Map<String, Object> connection, Duration brokerTimeout) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "tongbao-outbox");
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, brokerTimeout.toMillis());
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
      return new ChangesTopic(connection, brokerTimeout, producer);
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  /** The position of the last committed record; empty where there is none. */
  Optional<ChangePosition> lastCommitted() throws MalformedRecordException {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "tongbao-outbox-end");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(brokerTimeout.toMillis()));
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = List.of(PARTITION);
      consumer.assign(partitions);
      long begin = consumer.beginningOffsets(partitions).getOrDefault(PARTITION, 0L);
      long end = consumer.endOffsets(partitions).getOrDefault(PARTITION, 0L);
      long from = end;
      for (long back = FIRST_LOOK_BACK; from > begin; back *= LOOK_BACK_FACTOR) {
        from = Math.max(begin, end - back);
        @Nullable ConsumerRecord<byte[], byte[]> last = lastBetween(consumer, from, end);
        if (last != null) {
          return Optional.of(ChangeRecords.position(last.headers()));
        }
      }
      return Optional.empty();
    }
  }

  private static @Nullable ConsumerRecord<byte[], byte[]> lastBetween(
      KafkaConsumer<byte[], byte[]> consumer, long from, long end) {
    @Nullable ConsumerRecord<byte[], byte[]> last = null;
    consumer.seek(PARTITION, from);
    while (consumer.position(PARTITION) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
        last = record.offset() < end ? record : last;
      }
    }
    return last;
  }

  /** All of them or none. */
  void publish(List<LoggedChange> changes) {
    producer.beginTransaction();
    for (LoggedChange change : changes) {
      send(
          ChangeMessage.TYPE_PREFIX + change.kind().wireName(),
          change.position(),
          change.position().toString(),
          change.key(),
          change.stamp(),
          change.json());
    }
    producer.commitTransaction();
  }

  void publish(GapMessage gap, ChangePosition resumed) {
    producer.beginTransaction();
    send(GapMessage.TYPE, resumed, gap.id(), gap.subject(), gap.time(), ContractJson.bytes(gap));
    producer.commitTransaction();
  }

  private void send(
      String type, ChangePosition position, String id, String key, Instant time, byte[] value) {
    // A failed send makes the commit of its transaction fail.
    var _ =
        producer.send(
            new ProducerRecord<>(
                PARTITION.topic(),
                PARTITION.partition(),
                null,
                key.getBytes(StandardCharsets.UTF_8),
                value,
                ChangeRecords.headers(type, position, id, key, time)));
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
  }
}
