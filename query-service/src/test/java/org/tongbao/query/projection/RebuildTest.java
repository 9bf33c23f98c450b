package org.tongbao.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.embedded.EmbeddedBroker;
import org.tongbao.embedded.Ports;
import org.tongbao.query.facts.store.StoredFacts;
import org.tongbao.query.projection.service.ProjectionStatus;
import org.tongbao.query.projection.service.RunningProjection;

/** The tables are mended by what the log says: history stays, and only what was wrong is told. */
class RebuildTest {

  private static final String FACTS =
      "select fact_id, state_hash, body from standing_fact order by 1";
  private static final String INTERVALS =
      """
      select event_id, full_hash, ordinal, known_from, known_to from event_version
      order by event_id, known_from
      """;
  private static final String REBUILT =
      """
      select kind, coalesce(event_id, 'a fact') from change_log
      where cause = 'REBUILD' order by cursor
      """;

  /** Its own: a rebuild reads the log from its beginning. */
  private static EmbeddedBroker broker;

  private static String bootstrapServers;

  private final TestStore store = new TestStore();
  private TestLog log;

  @BeforeAll
  static void startBroker(@TempDir Path folder) throws Exception {
    broker =
        EmbeddedBroker.start(EmbeddedBroker.Options.of(folder, Ports.free(), Ports.free(), false));
    bootstrapServers = broker.bootstrapServers();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void open() throws InterruptedException {
    log = TestLog.open(bootstrapServers);
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void whatIsRightStaysUntouched() {
    SampleDocument first = SampleDocument.named("right", 3, 7);
    SampleDocument second = first.saying(4, 7);
    SampleDocument withdrawn = SampleDocument.named("right-and-gone", 5);
    log.publish(first, withdrawn);
    log.publish(second);
    log.withdraw(withdrawn);
    try (RunningProjection projection = start()) {
      List<String> facts = store.rows(FACTS);
      List<String> intervals = store.rows(INTERVALS);

      assertThat(projection.rebuildProjection()).isZero();
      assertThat(projection.rebuildFacts()).isZero();

      assertThat(store.rows(FACTS)).isEqualTo(facts).isNotEmpty();
      assertThat(store.rows(INTERVALS)).isEqualTo(intervals);
      assertThat(store.rows(REBUILT)).isEmpty();
      assertThat(store.standing(first)).containsExactly("4", "7");
      SampleDocument later = SampleDocument.named("after the rebuild", 9);
      log.publish(later);
      projection.await(() -> store.standing(later).equals(List.of("9")));
    }
  }

  @Test
  void whatIsWrongIsMendedAndTold() {
    SampleDocument lost = SampleDocument.named("lost", 3);
    SampleDocument rewritten = SampleDocument.named("rewritten", 5);
    log.publish(lost, rewritten);
    try (RunningProjection projection = start()) {
      List<String> facts = store.rows(FACTS);
      store.execute(
          "update event_version set known_to = clock_timestamp() where event_id = '%s'"
              .formatted(lost.eventId(0)));
      store.execute(
          "update document_version set text = 'other' where document_id = '%s'"
              .formatted(rewritten.id()));
      SampleDocument orphan = SampleDocument.named("orphan", 8);
      store.execute(
          """
          insert into document_version select '%s', revision, engine_version, text, title,
            publisher, url, published_at, published_day, path, collection, raw_topic_id,
            raw_partition, raw_offset, known_from, null from document_version
          where document_id = '%s'
          """
              .formatted(orphan.id(), rewritten.id()));

      projection.rebuildProjection();

      assertThat(store.rows(REBUILT)).containsExactly("event.added " + lost.eventId(0));
      assertThat(store.standing(lost)).containsExactly("3");
      assertThat(
              store.rows(
                  "select known_to is null from event_version where event_id = ? order by 1",
                  lost.eventId(0)))
          .containsExactly("f", "t");
      assertThat(
              store.rows(
                  "select text from document_version where document_id = ? order by known_from",
                  rewritten.id()))
          .containsExactly("other", rewritten.text());
      assertThat(
              store.rows(
                  "select 1 from document_version where known_to is null and document_id = ?",
                  orphan.id()))
          .isEmpty();
      assertThat(store.rows(FACTS)).isEqualTo(facts);
      assertThat(projection.rebuildProjection()).isZero();
    }
  }

  /** What cannot be stored is put aside, and stops neither reading nor rebuilding. */
  @Test
  void whatCannotBeStoredStopsNothing() {
    SampleDocument refused = SampleDocument.named("refused by the rebuild", 3);
    String withNul =
        new String(CampaignEventRecords.value(refused.event(0)), UTF_8)
            .replace("公安部", "公安\\u0000部");
    log.publishWithFirstEventAs(refused, withNul.getBytes(UTF_8));
    SampleDocument other = SampleDocument.named("beside the refused", 9);
    log.publish(other);
    try (RunningProjection projection = start()) {
      assertThat(projection.rebuildProjection()).isZero();
      assertThat(store.standing(refused)).isEmpty();
      assertThat(store.standing(other)).containsExactly("9");
    }
  }

  @Test
  void aHaltedProjectionIsCuredByARebuild() {
    SampleDocument document = SampleDocument.named("halted", 3);
    log.publish(document);
    start().close();
    store.execute("update projection_offset set topic_id = 'another' where partition = 0");
    try (RunningProjection projection =
        RunningProjection.start(
            bootstrapServers, store.dataSource(), new StoredFacts(), CommitGate.OPEN, Map.of())) {
      projection.await(() -> projection.state() instanceof ProjectionStatus.Halted);
      assertThat(projection.rebuildProjection()).isZero();
      projection.awaitFollowing();
    }
    assertThat(store.standing(document)).containsExactly("3");
    assertThat(store.rows("select topic_id from projection_offset")).doesNotContain("another");
  }

  @Test
  void otherRulesAreAppliedAtTheNextStart() {
    SampleDocument document = SampleDocument.named("rules", 3);
    log.publish(document);
    start().close();
    store.execute("update fact_rules set facts_version = 1");
    store.execute("update fact set state_hash = 'by other rules'");
    store.execute("update fact_body set body = '{}'");
    int facts = store.rows(FACTS).size();
    start().close();
    assertThat(store.rows("select distinct kind from change_log where cause = 'RULES'"))
        .containsExactly("fact.changed");
    assertThat(store.rows("select 1 from change_log where cause = 'RULES'")).hasSize(facts);
    assertThat(store.rows("select 1 from standing_fact where body::text = '{}'")).isEmpty();
  }

  private RunningProjection start() {
    return RunningProjection.start(
            bootstrapServers, store.dataSource(), new StoredFacts(), CommitGate.OPEN, Map.of())
        .awaitFollowing();
  }
}
