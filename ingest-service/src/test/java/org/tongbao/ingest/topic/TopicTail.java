package org.tongbao.ingest.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tongbao.contract.topic.Topic;

/** What is written to a topic from the moment of creation on, read back from the broker. */
public final class TopicTail implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> start;

  private TopicTail(String bootstrapServers, Topic topic) {
    this.partitions =
        IntStream.range(0, topic.partitions())
            .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
            .toList();
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(partitions);
    this.start = consumer.endOffsets(partitions);
  }

  /** On the broker that the service under test is configured with. */
  public static TopicTail of(Topic topic) {
    return new TopicTail(
        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class), topic);
  }

  /** How many records there are by now, of a topic that is not written in transactions. */
  public long count() {
    return consumer.endOffsets(partitions).entrySet().stream()
        .mapToLong(end -> end.getValue() - start.getOrDefault(end.getKey(), 0L))
        .sum();
  }

  /** Everything that is there by now, partition by partition in order. */
  public List<ConsumerRecord<String, byte[]>> records() {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
    start.forEach(consumer::seek);
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < end.getOrDefault(p, 0L))) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("the records up to " + end + " could not be read");
      }
      consumer.poll(Duration.ofMillis(100)).forEach(records::add);
    }
    return records;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
