package org.tongbao.standalone.path;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How others read the topic of changes; README shows its ten lines. */
final class SampleConsumer {

  private SampleConsumer() {}

  /** Prints all changes of a broker, such as 127.0.0.1:7392, until it is ended. */
  public static void main(String[] arguments) {
    follow(
        arguments[0],
        change -> {
          System.out.println(change.value());
          return true;
        });
  }

  /** Reads from the first record that is kept, until the reader has enough. */
  static void follow(String bootstrapServers, Predicate<ConsumerRecord<String, String>> reader) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> changes = List.of(new TopicPartition("changes", 0));
      consumer.assign(changes);
      consumer.seekToBeginning(changes);
      boolean more = true;
      while (more) {
        for (ConsumerRecord<String, String> change : consumer.poll(Duration.ofSeconds(1))) {
          more &= reader.test(change);
        }
      }
    }
  }
}
