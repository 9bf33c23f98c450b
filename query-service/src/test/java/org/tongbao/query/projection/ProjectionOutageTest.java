package org.tongbao.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.embedded.EmbeddedBroker;
import org.tongbao.embedded.Ports;
import org.tongbao.query.projection.service.ProjectionStatus;
import org.tongbao.query.projection.service.RunningProjection;
import org.tongbao.testing.Infrastructure;

/** Broker and database away, and back again. */
class ProjectionOutageTest {

  private static final String END_OPEN_TRANSACTIONS =
      """
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction'
      """;

  private final TestStore store = new TestStore();

  @Test
  void databaseThatDropsItsConnectionsIsTriedAgain() throws Exception {
    String bootstrapServers = Infrastructure.shared().bootstrapServers();
    SampleDocument document = SampleDocument.named("dropped", 3);
    AtomicBoolean dropped = new AtomicBoolean();
    CommitGate dropping =
        _ -> {
          if (dropped.compareAndSet(false, true)) {
            store.execute(END_OPEN_TRANSACTIONS);
          }
        };
    try (TestLog log = TestLog.open(bootstrapServers)) {
      store.startAtEnd(bootstrapServers);
      log.publish(document);
      try (var projection =
          RunningProjection.start(
              bootstrapServers,
              store.dataSource(),
              RunningProjection.NO_FACTS,
              dropping,
              Map.of())) {
        projection.await(() -> store.standing(document).equals(List.of("3")));
        assertThat(projection.total("failures")).isEqualTo(1);
      }
    }
    assertThat(store.changes(document)).containsExactly("event.added DOCUMENT");
  }

  @Test
  void frozenWriterLetsGoAndAppliesNothingTwice() throws Exception {
    String bootstrapServers = Infrastructure.shared().bootstrapServers();
    SampleDocument document = SampleDocument.named("frozen", 3);
    AtomicBoolean frozen = new AtomicBoolean();
    AtomicBoolean thawed = new AtomicBoolean();
    CommitGate freezing =
        _ -> {
          if (frozen.compareAndSet(false, true)) {
            sleepUntil(thawed);
          }
        };
    try (TestLog log = TestLog.open(bootstrapServers)) {
      store.startAtEnd(bootstrapServers);
      log.publish(document);
      try (var first =
          RunningProjection.start(
              bootstrapServers,
              store.dataSource(),
              RunningProjection.NO_FACTS,
              freezing,
              Map.of("idle-in-transaction-timeout", "500ms"))) {
        first.await(frozen::get);
        try (var second = RunningProjection.start(bootstrapServers, store.dataSource())) {
          second.await(() -> store.standing(document).equals(List.of("3")));
          // Whatever other tests left in the log, too, so that nothing remains for the first.
          second.awaitFollowing();
        }
        thawed.set(true);
        first.awaitFollowing();
        assertThat(first.total("changes")).isZero();
      }
    }
    assertThat(store.changes(document)).containsExactly("event.added DOCUMENT");
  }

  @Test
  void brokerThatComesLateAndGoesIsWaitedFor(@TempDir Path folder) throws Exception {
    int port = Ports.free();
    int controllerPort = Ports.free();
    var options = EmbeddedBroker.Options.of(folder, port, controllerPort, false);
    String bootstrapServers = "127.0.0.1:" + port;
    SampleDocument first = SampleDocument.named("after the wait", 3);
    SampleDocument second = SampleDocument.named("after the outage", 5);
    try (var projection =
        RunningProjection.start(
            bootstrapServers,
            store.dataSource(),
            RunningProjection.NO_FACTS,
            CommitGate.OPEN,
            Map.of("broker-timeout", "1s", "retry-delay-limit", "200ms"))) {
      projection.await(() -> projection.total("failures") > 0);
      assertThat(projection.state()).isInstanceOf(ProjectionStatus.Waiting.class);
      try (EmbeddedBroker broker = EmbeddedBroker.start(options);
          TestLog log = TestLog.open(broker.bootstrapServers())) {
        log.publish(first);
        projection.await(() -> store.standing(first).equals(List.of("3")));
      }
      try (EmbeddedBroker broker = EmbeddedBroker.start(options);
          TestLog log = TestLog.open(broker.bootstrapServers())) {
        log.publish(second);
        projection.await(() -> store.standing(second).equals(List.of("5")));
      }
    }
    assertThat(store.changes(first)).hasSize(1);
  }

  @Test
  void batchTooLargeForItsTimeIsMadeSmaller() throws Exception {
    String bootstrapServers = Infrastructure.shared().bootstrapServers();
    List<SampleDocument> documents =
        IntStream.range(0, 20).mapToObj(i -> SampleDocument.named("slow " + i, i)).toList();
    FactRefresh slow =
        (connection, changed, _, _) -> {
          try (var statement = connection.createStatement()) {
            statement.execute("select pg_sleep(%s)".formatted(0.1 * changed.size()));
          }
        };
    try (TestLog log = TestLog.open(bootstrapServers)) {
      store.startAtEnd(bootstrapServers);
      RunningProjection.start(bootstrapServers, store.dataSource()).awaitFollowing().close();
      log.publish(documents.toArray(SampleDocument[]::new));
      try (var projection =
          RunningProjection.start(
              bootstrapServers,
              store.dataSource(),
              slow,
              CommitGate.OPEN,
              Map.of("transaction-timeout", "1s", "batch-records", "40"))) {
        projection.awaitFollowing();
        assertThat(projection.total("failures")).isPositive();
      }
    }
    assertThat(documents).allSatisfy(d -> assertThat(store.changes(d)).hasSize(1));
  }

  @Test
  void outageWithoutEndIsGivenUp() {
    String nobody = "127.0.0.1:" + Ports.free();
    try (var projection =
        RunningProjection.start(
            nobody,
            store.dataSource(),
            RunningProjection.NO_FACTS,
            CommitGate.OPEN,
            Map.of("broker-timeout", "200ms", "give-up-after", "1s"))) {
      projection.await(() -> projection.state() instanceof ProjectionStatus.GivenUp);
      assertThat(projection.state().detail()).contains("nothing has worked for");
    }
  }

  private static void sleepUntil(AtomicBoolean thawed) {
    try {
      while (!thawed.get()) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
