package org.tongbao.query.subscription.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.contract.topic.ChangeRecords;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.Topic;
import org.tongbao.contract.topic.TopicCreation;
import org.tongbao.query.projection.TestStore;
import org.tongbao.query.subscription.LoggedChange;
import org.tongbao.query.subscription.LoggedChanges;
import org.tongbao.query.subscription.MessageSchema;
import org.tongbao.testing.Infrastructure;
import org.tongbao.testing.NeedsInfrastructure;

@NeedsInfrastructure
class ChangePublisherTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static TestStore store;
  private static LoggedChanges log;
  private static Map<String, Object> kafka;
  private String epoch = "";

  @BeforeAll
  static void createTopicAndDatabase() throws InterruptedException {
    store = new TestStore();
    log = new LoggedChanges(store.dataSource(), "");
    kafka = Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers());
    try (Admin admin = Admin.create(kafka)) {
      TopicCreation.ensure(admin, ReplicationProfile.SINGLE_BROKER);
    }
  }

  @BeforeEach
  void beginWithAnEmptyLog() {
    epoch = "outbox-" + System.nanoTime();
    store.execute("truncate change_log");
    store.execute("update change_log_epoch set epoch = '%s'".formatted(epoch));
    store.execute("update projection_clock set last_cursor = 0");
  }

  @Test
  void theTopicHoldsEachRowOnceThroughRestartsAndRivals() throws Exception {
    append(3);
    try (ChangePublisher first = publisher();
        ChangePublisher rival = publisher()) {
      first.start();
      rival.start();
      awaitLast(3);
      append(1_500);
      awaitLast(1_503);
    }
    append(2);
    try (ChangePublisher next = publisher()) {
      next.start();
      awaitLast(1_505);
    }

    assertThat(cursors()).isEqualTo(LongStream.rangeClosed(1, 1_505).boxed().toList());
    ConsumerRecord<String, byte[]> record = changes().getFirst();
    LoggedChange logged = log.after(new ChangePosition(epoch, 0), 1).getFirst();
    assertThat(record.key()).isEqualTo(logged.key());
    assertThat(record.value()).isEqualTo(logged.json());
    assertThat(record.partition()).isZero();
    MessageSchema.read(record.value());
  }

  @Test
  void aPublisherThatWakesUpLateIsFenced() throws Exception {
    append(2);
    List<LoggedChange> changes = log.after(new ChangePosition(epoch, 0), 10);
    try (ChangesTopic frozen = ChangesTopic.open(kafka, PATIENCE);
        ChangesTopic successor = ChangesTopic.open(kafka, PATIENCE)) {
      successor.publish(changes.subList(0, 1));
      assertThatThrownBy(() -> frozen.publish(changes)).isInstanceOf(KafkaException.class);
      successor.publish(changes.subList(1, 2));
      assertThat(successor.lastCommitted()).contains(new ChangePosition(epoch, 2));
    }
    assertThat(cursors()).containsExactly(1L, 2L);
  }

  @Test
  void readersAreToldOfANewLogAndOfWhatIsNoLongerKept() throws Exception {
    append(4);
    store.execute("delete from change_log where cursor <= 2");
    try (ChangePublisher publisher = publisher()) {
      // The topic ends with another log's records, or is empty: then nothing is missing.
      publisher.start();
      awaitLast(4);
      String old = epoch;
      epoch = old + "-new";
      store.execute("update change_log_epoch set epoch = '%s'".formatted(epoch));
      awaitLast(4);

      ConsumerRecord<String, byte[]> gap =
          committed().stream()
              .filter(record -> ChangeRecords.isGap(record.headers()))
              .toList()
              .getLast();
      assertThat(ChangeRecords.readGap(gap.value()).data().requested()).isEqualTo(old + ".4");
      assertThat(ChangeRecords.position(gap.headers())).isEqualTo(new ChangePosition(epoch, 2));
    }
    assertThat(cursors()).containsExactly(3L, 4L);
  }

  private static ChangePublisher publisher() {
    OutboxSettings settings =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(OutboxSettings.class)
            .withDefaultValue("tongbao.outbox.poll-interval", "50ms")
            .withDefaultValue("tongbao.outbox.retry-delay", "100ms")
            .build()
            .getConfigMapping(OutboxSettings.class);
    return new ChangePublisher(store.dataSource(), log, kafka, settings, Clock.systemUTC());
  }

  private static void append(int count) {
    store.execute(
        """
        with clock as (
          update projection_clock set last_cursor = last_cursor + %1$d returning last_cursor)
        insert into change_log (cursor, kind, cause, fact_id, current_hash, stamp)
        select last_cursor - %1$d + n, 'fact.changed', 'DOCUMENT', md5(n::text), 'x',
          clock_timestamp()
        from clock, generate_series(1, %1$d) n
        """
            .formatted(count));
  }

  private void awaitLast(long cursor) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (cursors().isEmpty() || cursors().getLast() != cursor) {
      assertThat(System.nanoTime()).as("cursors %s", cursors()).isLessThan(deadline);
      Thread.sleep(100);
    }
  }

  private List<Long> cursors() throws Exception {
    List<Long> cursors = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : changes()) {
      cursors.add(ChangeRecords.position(record.headers()).cursor());
    }
    return cursors;
  }

  /** The records of this log that tell changes. */
  private List<ConsumerRecord<String, byte[]>> changes() throws Exception {
    List<ConsumerRecord<String, byte[]>> own = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : committed()) {
      if (!ChangeRecords.isGap(record.headers())
          && ChangeRecords.position(record.headers()).epoch().equals(epoch)) {
        own.add(record);
      }
    }
    return own;
  }

  private static List<ConsumerRecord<String, byte[]>> committed() {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            Objects.requireNonNull(kafka.get("bootstrap.servers")),
            "isolation.level",
            "read_committed");
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    TopicPartition partition = new TopicPartition(Topic.CHANGES.topicName(), 0);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }
}
