package org.tongbao.extract.hook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.contract.topic.CloudEventHeaders;
import org.tongbao.contract.topic.Topic;
import org.tongbao.extract.document.Handling;
import org.tongbao.extract.topology.StateBarrier;

/**
 * Kills the process, once, at the worst moment: the broker has acknowledged a document's records,
 * and neither state nor transaction is committed.
 */
record HaltBeforeState(String words, Path marker, String bootstrapServers) implements StateBarrier {

  private static final int EXIT_CODE = 137;
  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);

  @Override
  public void beforeState(Handling.Effective handling) {
    if (handling instanceof Handling.Closed closed && matches(closed.closing())) {
      awaitAcknowledgement(closed.closing());
      leaveMarker();
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }

  private boolean matches(DocumentRecord closing) {
    return closing.text() != null && closing.text().contains(words) && !Files.exists(marker);
  }

  /**
   * The closing record is the last on its partition, so whoever sees it, uncommitted, knows that
   * the broker has all of them.
   */
  private void awaitAcknowledgement(DocumentRecord closing) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    TopicPartition partition =
        new TopicPartition(Topic.CAMPAIGN_EVENTS.topicName(), closing.raw().partition());
    long deadline = System.nanoTime() + ACKNOWLEDGED_WITHIN.toNanos();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (System.nanoTime() < deadline) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          if (closes(record, closing)) {
            return;
          }
        }
      }
    }
    throw new IllegalStateException(
        "test hook: the closing record of %s was not acknowledged within %s"
            .formatted(closing.id(), ACKNOWLEDGED_WITHIN));
  }

  private static boolean closes(ConsumerRecord<String, byte[]> record, DocumentRecord closing) {
    String expected =
        CloudEventHeaders.read(CampaignEventRecords.closingHeaders(closing, Instant.EPOCH), "id");
    return expected != null && expected.equals(CloudEventHeaders.read(record.headers(), "id"));
  }

  private void leaveMarker() {
    try (FileChannel file =
        FileChannel.open(marker, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
