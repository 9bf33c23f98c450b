package org.tongbao.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.query.facts.store.StoredFacts;
import org.tongbao.query.projection.service.ProjectionStatus;
import org.tongbao.query.projection.service.RunningProjection;
import org.tongbao.query.projection.store.ProjectionStore;
import org.tongbao.testing.Infrastructure;

/** What must hold when something goes wrong: no record lost, none applied twice, none skipped. */
class ProjectionSafetyTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final String bootstrapServers = Infrastructure.shared().bootstrapServers();
  private final TestStore store = new TestStore();
  private TestLog log;

  @BeforeEach
  void open() throws InterruptedException {
    log = TestLog.open(bootstrapServers);
    store.startAtEnd(bootstrapServers);
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void failureBeforeTheCommitLeavesNothingAndIsMadeGood() {
    SampleDocument document = SampleDocument.named("interrupted", 3);
    List<Boolean> seenFromOutside = new ArrayList<>();
    AtomicInteger failures = new AtomicInteger(2);
    CommitGate failing =
        batch -> {
          if (closes(batch, document)) {
            seenFromOutside.add(!store.standing(document).isEmpty());
            if (failures.getAndDecrement() > 0) {
              throw new IllegalStateException("the power is gone");
            }
          }
        };
    log.publish(document);
    try (var projection =
        RunningProjection.start(
            bootstrapServers, store.dataSource(), RunningProjection.NO_FACTS, failing, Map.of())) {
      projection.await(() -> store.standing(document).equals(List.of("3")));
    }
    assertThat(seenFromOutside).hasSize(3).containsOnly(false);
    assertThat(store.changes(document)).containsExactly("event.added DOCUMENT");
  }

  @Test
  void writerWithStalePositionLeavesNothing() throws Exception {
    SampleDocument document = SampleDocument.named("stale", 3);
    ProjectionStore slow = projectionStore();
    try (var projection = RunningProjection.start(bootstrapServers, store.dataSource())) {
      projection.awaitFollowing();
      Map<LogPartition, LogPosition> before = slow.positions();
      log.publish(document);
      projection.await(() -> !store.standing(document).isEmpty());

      Map<LogPartition, LogPosition> after = slow.positions();
      LogPartition moved =
          before.keySet().stream()
              .filter(partition -> !Objects.equals(after.get(partition), before.get(partition)))
              .findFirst()
              .orElseThrow();
      LogPosition stale = Objects.requireNonNull(before.get(moved));
      SampleDocument late = SampleDocument.named("late", 9);
      LogPlace place = new LogPlace(moved, stale.topicId(), stale.nextOffset());
      Message message = new Message.DocumentClosed(late.saying().closing(0));
      Batch batch =
          new Batch(
              List.of(new LogEntry(place, null, null, null, message)),
              Map.of(moved, new LogPosition(stale.topicId(), stale.nextOffset() + 1, null)));
      assertThatThrownBy(() -> slow.apply(batch, before))
          .isInstanceOf(StalePositionException.class)
          .hasMessageContaining(moved.toString());
      assertThat(store.rows("select 1 from document_version where document_id = ?", late.id()))
          .isEmpty();
    }
  }

  @Test
  void twoWritersApplyEachRecordOnce() {
    List<SampleDocument> documents =
        IntStream.range(0, 200).mapToObj(i -> SampleDocument.named("race " + i, i, i + 1)).toList();
    try (var first = RunningProjection.start(bootstrapServers, store.dataSource());
        var second = RunningProjection.start(bootstrapServers, store.dataSource())) {
      first.awaitFollowing();
      second.awaitFollowing();
      documents.forEach(log::publish);
      for (SampleDocument document : documents) {
        first.await(() -> store.standing(document).size() == 2);
      }
      first.await(() -> first.counted("batches.stale") + second.counted("batches.stale") > 0);
    }
    for (SampleDocument document : documents) {
      assertThat(store.changes(document))
          .containsExactly("event.added DOCUMENT", "event.added DOCUMENT");
    }
    assertThat(
            store.rows(
                "select count(*) = max(cursor), count(*) = count(distinct cursor) from change_log"))
        .containsExactly("t t");
  }

  @Test
  void factsThatFailForOneDocumentStopNoOther() {
    SampleDocument unlucky = SampleDocument.named("unlucky", 3);
    SampleDocument other = SampleDocument.named("lucky", 5);
    FactRefresh refresh =
        (_, changed, _, _) -> {
          if (changed.containsKey(unlucky.id())) {
            throw new IllegalStateException("cannot reconcile");
          }
        };
    log.publish(unlucky, other);
    try (var projection =
        RunningProjection.start(
            bootstrapServers, store.dataSource(), refresh, CommitGate.OPEN, Map.of())) {
      projection.await(() -> store.standing(other).equals(List.of("5")));
      projection.await(
          () ->
              store
                  .rows("select reason from set_aside where document_id = ?", unlucky.id())
                  .equals(List.of("NOT_APPLICABLE", "NOT_APPLICABLE")));
    }
    assertThat(store.standing(unlucky)).isEmpty();
  }

  @Test
  void positionOfAnotherTopicHalts() {
    RunningProjection.start(bootstrapServers, store.dataSource()).awaitFollowing().close();
    store.execute("update projection_offset set topic_id = 'another' where partition = 0");
    assertHaltsWith("was deleted and made anew");
  }

  @Test
  void positionBehindTheEndOfTheLogHalts() {
    RunningProjection.start(bootstrapServers, store.dataSource()).awaitFollowing().close();
    store.execute("update projection_offset set next_offset = next_offset + 1000000");
    assertHaltsWith("The log was cut");
  }

  @Test
  void replacedLogIsReadFromItsStartAndWhatWasRightStays() {
    SampleDocument document = SampleDocument.named("rebuilt", 3);
    log.publish(document);
    RunningProjection.start(bootstrapServers, store.dataSource()).awaitFollowing().close();
    String lastCursor = store.rows("select max(cursor) from change_log").getFirst();
    store.execute("update projection_offset set topic_id = 'another' where partition = 0");
    try (var projection =
        RunningProjection.start(
            bootstrapServers,
            store.dataSource(),
            new StoredFacts(),
            CommitGate.OPEN,
            Map.of("on-replaced-log", "rebuild"))) {
      projection.awaitFollowing();
    }
    assertThat(store.rows("select topic_id from projection_offset")).doesNotContain("another");
    assertThat(store.standing(document)).containsExactly("3");
    assertThat(store.rows("select 1 from event_version where document_id = ?", document.id()))
        .hasSize(1);
    assertThat(
            store.rows(
                "select kind from change_log where cursor > ?::bigint and document_id = ?",
                lastCursor,
                document.id()))
        .isEmpty();
  }

  @Test
  void startGoesOnWhereTheLastOneEnded() {
    SampleDocument before = SampleDocument.named("before the stop", 3);
    log.publish(before);
    RunningProjection.start(bootstrapServers, store.dataSource()).awaitFollowing().close();
    assertThat(store.standing(before)).containsExactly("3");
    SampleDocument meanwhile = SampleDocument.named("meanwhile", 5);
    log.publish(meanwhile);
    try (var projection = RunningProjection.start(bootstrapServers, store.dataSource())) {
      projection.awaitFollowing();
      assertThat(store.standing(meanwhile)).containsExactly("5");
      assertThat(projection.total("records")).isEqualTo(2);
    }
  }

  private void assertHaltsWith(String sentence) {
    try (var projection = RunningProjection.start(bootstrapServers, store.dataSource())) {
      projection.await(() -> projection.state() instanceof ProjectionStatus.Halted);
      assertThat(projection.state().detail()).contains(sentence, "on-replaced-log=rebuild");
    }
  }

  private ProjectionStore projectionStore() {
    return new ProjectionStore(store.dataSource(), TIMEOUT, TIMEOUT, List.of(), CommitGate.OPEN);
  }

  private static boolean closes(Batch batch, SampleDocument document) {
    return batch.entries().stream()
        .map(LogEntry::message)
        .anyMatch(
            message ->
                message instanceof Message.DocumentClosed closing
                    && closing.documentId().equals(document.id()));
  }
}
