package org.tongbao.query.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.change.ChangeMessage;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.contract.change.GapMessage.Reason;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.EventType;
import org.tongbao.query.changelog.Cause;
import org.tongbao.query.changelog.ChangeKind;
import org.tongbao.query.facts.store.StoredFacts;
import org.tongbao.query.projection.CommitGate;
import org.tongbao.query.projection.SampleDocument;
import org.tongbao.query.projection.TestLog;
import org.tongbao.query.projection.TestStore;
import org.tongbao.query.projection.service.RunningProjection;
import org.tongbao.testing.Infrastructure;
import org.tongbao.testing.NeedsInfrastructure;

/** Messages of changes that the projection made. */
@NeedsInfrastructure
class LoggedChangesTest {

  private static TestStore store;
  private static List<LoggedChange> changes;
  private static LoggedChanges reading;

  @BeforeAll
  static void projectADocumentThatComesChangesAndGoes() throws Exception {
    store = new TestStore();
    reading = new LoggedChanges(store.dataSource(), "https://example.org/api");
    String servers = Infrastructure.shared().bootstrapServers();
    try (TestLog log = TestLog.open(servers);
        RunningProjection projection =
            RunningProjection.start(
                servers,
                store.startAtEnd(servers).dataSource(),
                new StoredFacts(),
                CommitGate.OPEN,
                Map.of())) {
      projection.awaitFollowing();
      SampleDocument first = SampleDocument.named("subscribed", 100);
      log.publish(first);
      projection.await(() -> store.changes(first).size() == 1);
      log.publish(first.saying(200));
      projection.await(() -> store.changes(first).size() == 2);
      log.withdraw(first.saying(200));
      projection.await(() -> store.changes(first).size() == 3);
      changes = reading.after(start(), 1_000).stream().filter(c -> isOf(first, c)).toList();
    }
  }

  private static boolean isOf(SampleDocument document, LoggedChange change) {
    ChangeMessage message = MessageSchema.read(change.json());
    return document.id().equals(message.subject()) || message.data().factId() != null;
  }

  private static ChangePosition start() throws SQLException {
    return reading.bounds().beginning();
  }

  @Test
  void eachRowIsAMessageInTheOrderOfTheLog() {
    assertThat(changes)
        .extracting(LoggedChange::kind)
        .containsSubsequence(
            ChangeKind.EVENT_ADDED,
            ChangeKind.FACT_ADDED,
            ChangeKind.EVENT_CHANGED,
            ChangeKind.FACT_CHANGED,
            ChangeKind.EVENT_RETRACTED,
            ChangeKind.FACT_WITHDRAWN);
    assertThat(changes).extracting(LoggedChange::cursor).isSorted().doesNotHaveDuplicates();
  }

  /** Each says what was true when it happened, though all are read when nothing stands any more. */
  @Test
  void aMessageSaysWhatWasTrueThen() {
    assertThat(changes.stream().map(LoggedChangesTest::value))
        .containsExactly("100", "100", "200", "200", "200", "200");
  }

  private static String value(LoggedChange change) {
    var data = MessageSchema.read(change.json()).data();
    BigDecimal value =
        data.fact() != null
            ? data.fact().current().value()
            : Objects.requireNonNull(Objects.requireNonNull(data.event()).figure()).value();
    return value.toPlainString();
  }

  @Test
  void aMessageNamesItsPlaceCauseAndWhereTheWholeIs() throws Exception {
    LoggedChange first = changes.getFirst();
    ChangeMessage message = MessageSchema.read(first.json());

    assertThat(message.id()).isEqualTo(first.position().toString());
    assertThat(message.epoch()).isEqualTo(reading.bounds().epoch());
    assertThat(message.cause()).isEqualTo("DOCUMENT");
    assertThat(message.time()).isEqualTo(first.stamp());
    assertThat(message.data().links().document())
        .isEqualTo("https://example.org/api/v1/documents/" + message.subject());
    assertThat(MessageSchema.read(changes.getLast().json()).cause()).isEqualTo("WITHDRAWAL");
  }

  @Test
  void theSchemaKnowsEveryKindAndCause() {
    ChangeMessage sample = MessageSchema.read(changes.getFirst().json());
    String json = new String(changes.getFirst().json(), java.nio.charset.StandardCharsets.UTF_8);
    for (ChangeKind kind : ChangeKind.values()) {
      MessageSchema.read(json.replace("event.added", kind.wireName()).getBytes());
    }
    for (Cause cause : Cause.values()) {
      MessageSchema.read(json.replace(sample.cause(), cause.name()).getBytes());
    }
  }

  @Test
  void filtersAskForWhatItIsAbout() {
    ChangeFilter all = ChangeFilter.ALL;
    assertThat(matching(all)).isEqualTo(6);
    assertThat(matching(filter(List.of(ChangeKind.FACT_ADDED), null, null, null, null, null)))
        .isEqualTo(1);
    assertThat(matching(filter(List.of(), EventType.FIGURE, null, null, null, null))).isEqualTo(3);
    assertThat(matching(filter(List.of(), EventType.CASE, null, null, null, null))).isZero();
    assertThat(matching(filter(List.of(), null, "净网", 2021, null, null))).isEqualTo(6);
    assertThat(matching(filter(List.of(), null, "护网", null, null, null))).isZero();
    assertThat(matching(filter(List.of(), null, "净网", 2022, null, null))).isZero();
    assertThat(matching(filter(List.of(), null, null, null, Action.CAUGHT, "000000"))).isEqualTo(6);
    assertThat(matching(filter(List.of(), null, null, null, Action.SOLVED, null))).isZero();
    assertThat(matching(filter(List.of(), null, null, null, null, "510000"))).isZero();
    assertThat(
            matching(
                new ChangeFilter(List.of(), null, null, null, null, null, Crime.HACKING, null)))
        .isEqualTo(6);
  }

  private static ChangeFilter filter(
      List<ChangeKind> kinds,
      @Nullable EventType type,
      @Nullable String series,
      @Nullable Integer edition,
      @Nullable Action action,
      @Nullable String region) {
    return new ChangeFilter(kinds, type, series, edition, action, null, null, region);
  }

  private static long matching(ChangeFilter filter) {
    return changes.stream().filter(filter::matches).count();
  }

  /** An event that was read as another campaign's concerns the readers of both. */
  @Test
  void whatLeavesAFilterMatchesIt() {
    LoggedChange moved =
        new LoggedChange(
            new ChangePosition("e", 1),
            ChangeKind.EVENT_CHANGED,
            "key",
            changes.getFirst().stamp(),
            Stream.of("护网", "净网")
                .map(s -> new ChangeScope(EventType.FIGURE, s, 2021, null, null, List.of(), null))
                .toList(),
            new byte[0]);

    assertThat(filter(List.of(), null, "净网", null, null, null).matches(moved)).isTrue();
    assertThat(filter(List.of(), null, "护网", null, null, null).matches(moved)).isTrue();
    assertThat(filter(List.of(), null, "断卡", null, null, null).matches(moved)).isFalse();
  }

  @Test
  void aPositionOutsideTheLogIsAGap() {
    LogBounds bounds = new LogBounds("e", 11, 20);

    assertThat(bounds.gap(new ChangePosition("e", 10))).isEmpty();
    assertThat(bounds.gap(new ChangePosition("e", 20))).isEmpty();
    assertThat(bounds.gap(new ChangePosition("e", 9))).contains(Reason.EXPIRED);
    assertThat(bounds.gap(new ChangePosition("e", 21))).contains(Reason.AHEAD);
    assertThat(bounds.gap(new ChangePosition("f", 15))).contains(Reason.OTHER_EPOCH);
  }
}
