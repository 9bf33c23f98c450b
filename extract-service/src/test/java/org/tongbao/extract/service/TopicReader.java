package org.tongbao.extract.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tongbao.contract.topic.Topic;

/** All committed records of a topic, from its start. */
final class TopicReader implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

  TopicReader(String bootstrapServers, Topic topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(
        IntStream.range(0, topic.partitions())
            .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
            .toList());
  }

  /** The first record, at whatever time it comes, that {@code wanted} accepts. */
  ConsumerRecord<String, byte[]> await(Predicate<ConsumerRecord<String, byte[]>> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    do {
      for (ConsumerRecord<String, byte[]> record : records) {
        if (wanted.test(record)) {
          return record;
        }
      }
      consumer.poll(Duration.ofMillis(100)).forEach(records::add);
    } while (System.nanoTime() < deadline);
    throw new AssertionError("not among %d records within %s".formatted(records.size(), PATIENCE));
  }

  /** What has been read so far of one document, in the order of its partition. */
  List<ConsumerRecord<String, byte[]>> of(String documentId) {
    return records.stream().filter(record -> record.key().contains(documentId)).toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
