package org.tongbao.query.projection.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.tongbao.contract.topic.Topic;
import org.tongbao.query.projection.LogEntry;
import org.tongbao.query.projection.LogPartition;
import org.tongbao.query.projection.LogPosition;
import org.tongbao.query.projection.RebuildNeededException;

/**
 * All partitions of campaign-events and dead-letters. One thread reads; only {@link #wakeUp} may be
 * called from another.
 */
public final class CampaignLog implements AutoCloseable {

  private static final List<Topic> TOPICS = List.of(Topic.CAMPAIGN_EVENTS, Topic.DEAD_LETTERS);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);

  private final Consumer<byte[], byte[]> consumer;
  private final Admin admin;
  private final Map<String, String> topicIds;

  private CampaignLog(
      Consumer<byte[], byte[]> consumer, Admin admin, Map<String, String> topicIds) {
    this.consumer = consumer;
    this.admin = admin;
    this.topicIds = topicIds;
  }

  /** Takes over both clients; the topics must be there. */
  public static CampaignLog open(Consumer<byte[], byte[]> consumer, Admin admin)
      throws InterruptedException {
    CampaignLog log = new CampaignLog(consumer, admin, topicIds(admin));
    consumer.assign(log.partitions().stream().map(CampaignLog::kafka).toList());
    return log;
  }

  public List<LogPartition> partitions() {
    return TOPICS.stream()
        .flatMap(
            topic ->
                IntStream.range(0, topic.partitions())
                    .mapToObj(number -> new LogPartition(topic.topicName(), number)))
        .toList();
  }

  /** The first record that there is of each partition, for a reader that has read nothing yet. */
  public Map<LogPartition, LogPosition> beginning() {
    Map<LogPartition, LogPosition> positions = new HashMap<>();
    consumer
        .beginningOffsets(consumer.assignment())
        .forEach(
            (partition, offset) ->
                positions.put(
                    domain(partition), new LogPosition(topicId(partition.topic()), offset, null)));
    return positions;
  }

  /** How far committed records reach now, as the offset behind the last one. */
  public Map<LogPartition, Long> ends() {
    Map<LogPartition, Long> ends = new HashMap<>();
    consumer
        .endOffsets(consumer.assignment())
        .forEach((partition, offset) -> ends.put(domain(partition), offset));
    return ends;
  }

  /**
   * Reads on from these places.
   *
   * @throws RebuildNeededException where a place belongs to another topic of the same name
   */
  public void seek(Map<LogPartition, LogPosition> positions) {
    positions.forEach(
        (partition, position) -> {
          requireTopic(partition.topic(), position.topicId(), topicId(partition.topic()));
          consumer.seek(
              kafka(partition),
              new OffsetAndMetadata(
                  position.nextOffset(), Optional.ofNullable(position.leaderEpoch()), ""));
        });
  }

  /**
   * Waits for records so long at most.
   *
   * @throws RebuildNeededException where a place lies outside of its partition
   */
  public List<LogEntry> poll(Duration wait) {
    try {
      List<LogEntry> entries = new ArrayList<>();
      for (ConsumerRecord<byte[], byte[]> read : consumer.poll(wait)) {
        entries.add(RecordReading.read(read, topicId(read.topic())));
      }
      return entries;
    } catch (OffsetOutOfRangeException e) {
      throw new RebuildNeededException(
          "The log was cut: it has nothing at " + e.offsetOutOfRangePartitions() + ".");
    }
  }

  /** How far reading has come, transaction markers included. */
  public long position(LogPartition partition) {
    return consumer.position(kafka(partition));
  }

  /** Records behind the place read so far, over all partitions, as far as the client knows. */
  public long lagRecords() {
    return consumer.assignment().stream()
        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
        .sum();
  }

  /**
   * What was read before this call came from the topics that were opened.
   *
   * @throws RebuildNeededException where a topic was deleted and made anew
   */
  public void requireSameTopics() throws InterruptedException {
    topicIds(admin).forEach((topic, id) -> requireTopic(topic, topicId(topic), id));
  }

  public void wakeUp() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    try (admin) {
      consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(CLOSE_WAIT));
    }
  }

  private static Map<String, String> topicIds(Admin admin) throws InterruptedException {
    List<String> names = TOPICS.stream().map(Topic::topicName).toList();
    try {
      Map<String, String> ids = new HashMap<>();
      for (TopicDescription topic : admin.describeTopics(names).allTopicNames().get().values()) {
        ids.put(topic.name(), topic.topicId().toString());
      }
      return ids;
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw new IllegalStateException(
          "could not ask the broker for topics " + names + ": " + cause.getMessage(), cause);
    }
  }

  private String topicId(String topic) {
    return Objects.requireNonNull(topicIds.get(topic), topic);
  }

  private static void requireTopic(String topic, String expected, String found) {
    if (!expected.equals(found)) {
      throw new RebuildNeededException(
          "Topic %s has id %s, read so far was %s: it was deleted and made anew."
              .formatted(topic, found, expected));
    }
  }

  private static TopicPartition kafka(LogPartition partition) {
    return new TopicPartition(partition.topic(), partition.number());
  }

  private static LogPartition domain(TopicPartition partition) {
    return new LogPartition(partition.topic(), partition.partition());
  }
}
