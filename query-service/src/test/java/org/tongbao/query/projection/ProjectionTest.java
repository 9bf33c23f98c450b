package org.tongbao.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.topic.CampaignEventRecords;
import org.tongbao.query.projection.service.RunningProjection;
import org.tongbao.testing.Infrastructure;

/** What closing records make visible, by a real broker and a real PostgreSQL. */
class ProjectionTest {

  private static final String MISCOUNTED =
      """
      with counted as (
        select document_id, series, edition, count(*) as events,
          min(coalesce(period_from, period_to)) as first_day,
          max(coalesce(period_to, period_from)) as last_day
        from event_version where known_to is null group by document_id, series, edition),
      kept as (
        select document_id, series, edition, events, first_day, last_day from campaign_document)
      (select * from counted except select * from kept)
      union all (select * from kept except select * from counted)
      """;

  private static final String INTERVALS =
      """
      select r.value, v.known_to is null,
             lag(v.known_to) over (order by v.known_from) is not distinct from v.known_from
      from event_version v join event_record r using (event_id, full_hash)
      where v.event_id = ? order by v.known_from
      """;

  private final String bootstrapServers = Infrastructure.shared().bootstrapServers();
  private final TestStore store = new TestStore();
  private TestLog log;
  private RunningProjection projection;

  @BeforeEach
  void start() throws InterruptedException {
    log = TestLog.open(bootstrapServers);
    store.startAtEnd(bootstrapServers);
    projection = RunningProjection.start(bootstrapServers, store.dataSource()).awaitFollowing();
  }

  /** Whatever a test does, what is kept counted is what counting anew gives. */
  @AfterEach
  void stop() {
    projection.close();
    log.close();
    assertThat(store.rows(MISCOUNTED)).isEmpty();
  }

  @Test
  void firstRevisionAddsItsEvents() {
    SampleDocument document = SampleDocument.named("first", 3, 5);
    log.publish(document);
    awaitStanding(document);
    assertThat(store.changes(document))
        .containsExactly("event.added DOCUMENT", "event.added DOCUMENT");
    assertThat(
            store.rows(
                "select body::text from event_record where event_id = ?", document.eventId(0)))
        .containsExactly(new String(CampaignEventRecords.value(document.event(0)), UTF_8));
    assertThat(
            store.rows(
                """
                select type, series, edition, action, object_kind, crimes, region_code, level, unit
                from event_record where event_id = ?
                """,
                document.eventId(0)))
        .containsExactly("figure 净网 2021 CAUGHT SUSPECTS {HACKING} 000000 CAMPAIGN 名");
    assertThat(
            store.rows(
                """
                select title, publisher, published_at, published_day, path, collection, author, flags,
                  text
                from document_version where document_id = ?
                """,
                document.id()))
        .containsExactly(
            "first 样报 2021-10-14 2021-10-14 first.md samples 样记者 {MOJIBAKE} " + document.text());
  }

  @Test
  void textThatReturnsOpensNewInterval() {
    SampleDocument first = SampleDocument.named("returns", 3, 7);
    SampleDocument second = first.saying(4, 7);
    log.publish(first, second, first);
    awaitClosings(3);
    assertThat(store.rows(INTERVALS, first.eventId(0))).containsExactly("3 f f", "4 f t", "3 t t");
    assertThat(store.rows(INTERVALS, first.eventId(1))).containsExactly("7 t f");
    assertThat(store.changes(first))
        .containsExactly(
            "event.added DOCUMENT",
            "event.added DOCUMENT",
            "event.changed DOCUMENT",
            "event.changed DOCUMENT");
    assertThat(
            store.rows(
                "select revision from document_version where document_id = ? order by known_from",
                first.id()))
        .containsExactly(first.revision(), second.revision(), first.revision());
  }

  @Test
  void sameRevisionThriceChangesNothingButTheRawPlace() {
    SampleDocument document = SampleDocument.named("same", 3);
    log.publish(document, document, document);
    awaitClosings(3);
    assertThat(store.rows(INTERVALS, document.eventId(0))).hasSize(1);
    assertThat(store.changes(document)).hasSize(1);
    assertThat(
            store.rows(
                "select raw_offset from document_version where document_id = ?", document.id()))
        .containsExactly("2");
  }

  @Test
  void eventThatOnlyMovedIsNoChange() {
    SampleDocument document = SampleDocument.named("moved", 3);
    log.publish(document);
    log.publishMoved(document.shiftedBy(4));
    awaitClosings(2);
    assertThat(store.rows(INTERVALS, document.eventId(0))).containsExactly("3 f f", "3 t t");
    assertThat(store.changes(document)).containsExactly("event.added DOCUMENT");
  }

  @Test
  void markOfMoveDoesNotHideAnotherContent() {
    SampleDocument document = SampleDocument.named("moved-and-changed", 3);
    log.publish(document);
    log.publishMoved(document.saying(4).shiftedBy(4));
    awaitClosings(2);
    assertThat(store.changes(document))
        .containsExactly("event.added DOCUMENT", "event.changed DOCUMENT");
  }

  @Test
  void otherEngineOnSameRevisionIsTheCause() {
    SampleDocument document = SampleDocument.named("engine", 3, 5);
    log.publish(document);
    SampleDocument reread = document.readBy("engine-2");
    log.publishClosingAlone(withFirstEventOnly(reread));
    awaitClosings(2);
    assertThat(store.changes(document))
        .containsExactly("event.added DOCUMENT", "event.added DOCUMENT", "event.retracted ENGINE");
  }

  @Test
  void withdrawalEndsAll() {
    SampleDocument document = SampleDocument.named("withdrawn", 3, 5);
    log.publish(document);
    log.withdraw(document);
    awaitClosings(2);
    assertThat(store.standing(document)).isEmpty();
    assertThat(store.changes(document).subList(2, 4)).containsOnly("event.retracted WITHDRAWAL");
    assertThat(
            store.rows(
                "select known_to is null from document_version where document_id = ?",
                document.id()))
        .containsExactly("f");
  }

  @Test
  void closingThatNamesMissingRecordChangesNothing() {
    SampleDocument document = SampleDocument.named("missing", 3);
    log.publish(document);
    log.publishClosingAlone(document.saying(4).closing(1));
    projection.await(() -> projection.counted("closings.incomplete") == 1);
    assertThat(store.standing(document)).containsExactly("3");
    assertThat(store.changes(document)).hasSize(1);
    assertThat(store.rows("select 1 from set_aside where document_id = ?", document.id()))
        .isEmpty();
  }

  @Test
  void unreadableRecordIsPutAsideWithItsClosingRecord() {
    SampleDocument document = SampleDocument.named("unreadable", 3, 5);
    log.publish(document);
    log.publishWithFirstEventAs(document.saying(4, 6), "{\"no\": 1}".getBytes(UTF_8));
    SampleDocument other = SampleDocument.named("after the unreadable", 9);
    log.publish(other);
    awaitStanding(other);
    projection.await(() -> projection.counted("set.aside") == 2);
    assertThat(store.standing(document)).containsExactly("3", "5");
    assertThat(
            store.rows(
                "select reason, event_id from set_aside where document_id = ? order by 1",
                document.id()))
        .containsExactly("NAMES_SET_ASIDE -", "UNREADABLE " + document.eventId(0));
  }

  @Test
  void recordThatPostgresqlRefusesIsPutAsideWithItsClosingRecord() {
    SampleDocument document = SampleDocument.named("refused", 3);
    String withNul =
        new String(CampaignEventRecords.value(document.event(0)), UTF_8)
            .replace("公安部", "公安\\u0000部");
    log.publishWithFirstEventAs(document, withNul.getBytes(UTF_8));
    SampleDocument other = SampleDocument.named("after the refused", 9);
    log.publish(other);
    awaitStanding(other);
    projection.await(() -> projection.counted("set.aside") == 2);
    assertThat(store.standing(document)).isEmpty();
    assertThat(store.rows("select reason from set_aside where document_id = ?", document.id()))
        .containsExactly("NOT_APPLICABLE", "NOT_APPLICABLE");
  }

  @Test
  void abortedRecordsAreNotSeen() {
    SampleDocument document = SampleDocument.named("aborted", 3);
    log.publishAndAbort(document);
    SampleDocument other = SampleDocument.named("after the aborted", 9);
    log.publish(other);
    awaitStanding(other);
    assertThat(store.rows("select 1 from event_record where document_id = ?", document.id()))
        .isEmpty();
  }

  @Test
  void lastWordOnDeadLetterCounts() {
    SampleDocument document = SampleDocument.named("letter", 1);
    String letters = "select stage, reason, detail from dead_letter where document_id = ?";
    log.write(letter(document, "first"));
    projection.await(() -> store.rows(letters, document.id()).contains("extract EMPTY first"));
    log.write(letter(document, "second"));
    projection.await(() -> store.rows(letters, document.id()).contains("extract EMPTY second"));
    log.clear(letter(document, "second"));
    projection.await(() -> store.rows(letters, document.id()).isEmpty());
  }

  @Test
  void cursorsHaveNoGapsAndStampsGrow() {
    SampleDocument document = SampleDocument.named("cursors", 1, 2, 3);
    log.publish(document, document.saying(1, 2, 4), document.saying(9));
    awaitClosings(3);
    assertThat(
            store.rows(
                """
                select cursor - lag(cursor) over (order by cursor) from change_log
                order by cursor offset 1
                """))
        .containsOnly("1");
    assertThat(store.rows("select count(*) from change_log where stamp > clock_timestamp()"))
        .containsExactly("0");
  }

  private void awaitStanding(SampleDocument document) {
    List<String> values = document.values().stream().map(String::valueOf).toList();
    projection.await(() -> store.standing(document).equals(values));
  }

  private void awaitClosings(int count) {
    projection.await(() -> projection.counted("closings") >= count);
  }

  private static DocumentRecord withFirstEventOnly(SampleDocument document) {
    DocumentRecord all = document.closing(1);
    return new DocumentRecord(
        all.type(),
        all.id(),
        all.revision(),
        all.engineVersion(),
        all.text(),
        all.source(),
        all.collection(),
        all.author(),
        all.flags(),
        all.events().subList(0, 1),
        all.raw(),
        false);
  }

  private static DeadLetter letter(SampleDocument document, String detail) {
    return new DeadLetter(
        Stage.EXTRACT,
        document.id(),
        document.revision(),
        Reason.EMPTY,
        detail,
        List.of("a cause"),
        null,
        Source.UNKNOWN,
        Instant.parse("2021-10-14T05:04:31Z"));
  }
}
