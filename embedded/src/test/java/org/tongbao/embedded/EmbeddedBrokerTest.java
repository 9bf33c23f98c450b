package org.tongbao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  private static final TopicPartition PARTITION = new TopicPartition("kept", 0);

  @TempDir Path folder;

  @Test
  void keepsAcknowledgedRecordsOverAKillAndCommitsTransactionsAgain() throws Exception {
    try (EmbeddedBroker broker = start()) {
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
        admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
      }
      sendInTransaction(broker, "before the kill");
      broker.process().kill();
    }
    try (EmbeddedBroker broker = start()) {
      sendInTransaction(broker, "after the kill");
      assertThat(committedValues(broker)).containsExactly("before the kill", "after the kill");
    }
  }

  @Test
  void saysThatThePortIsInUse() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      assertThatThrownBy(
              () ->
                  EmbeddedBroker.start(
                      EmbeddedBroker.Options.of(folder, port, Ports.free(), false)))
          .isInstanceOf(StartFailedException.class)
          .hasMessage(
              "the Kafka broker cannot start because port %d is in use: stop what uses it, or choose another port",
              port);
    }
  }

  private EmbeddedBroker start() throws InterruptedException {
    return EmbeddedBroker.start(
        EmbeddedBroker.Options.of(folder, Ports.free(), Ports.free(), true));
  }

  private static void sendInTransaction(EmbeddedBroker broker, String value) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "test");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("kept", value)).get();
      producer.commitTransaction();
    }
  }

  private static List<String> committedValues(EmbeddedBroker broker) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      long end = consumer.endOffsets(List.of(PARTITION)).values().iterator().next();
      List<String> values = new ArrayList<>();
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (consumer.position(PARTITION) < end && System.nanoTime() < deadline) {
        for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
          values.add(found.value());
        }
      }
      return values;
    }
  }
}
