package org.tongbao.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.document.StandingEvent;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.EventHash;
import org.tongbao.query.changelog.Cause;
import org.tongbao.query.changelog.Change;
import org.tongbao.query.changelog.ChangeKind;

class TransitionTest {

  /** Of no sample's closing record. */
  private static final RawPlace RAW = new RawPlace("raw", 0, 77);

  private final SampleDocument document = SampleDocument.named("a", 3, 5, 7);

  @Test
  void firstClosingOpensAll() {
    Transition transition = to(document, null, List.of());
    assertThat(transition.cause()).isEqualTo(Cause.DOCUMENT);
    assertThat(transition.ended()).isEmpty();
    assertThat(transition.opened()).isEqualTo(standing(document));
    assertThat(kinds(transition)).containsOnly(ChangeKind.EVENT_ADDED).hasSize(3);
  }

  @Test
  void equalClosingDoesNothing() {
    assertThat(to(document, before(document), standing(document)).isEmpty()).isTrue();
  }

  @Test
  void onlyWhatDiffersIsTouched() {
    SampleDocument edited = document.saying(3, 6);
    Transition transition = to(edited, before(document), standing(document));
    assertThat(transition.ended()).containsExactly(document.eventId(2), document.eventId(1));
    assertThat(transition.opened()).containsExactly(standing(edited).get(1));
    assertThat(kinds(transition))
        .containsExactly(ChangeKind.EVENT_RETRACTED, ChangeKind.EVENT_CHANGED);
  }

  @Test
  void moveOpensAnIntervalWithoutChange() {
    SampleDocument moved = document.shiftedBy(2);
    Transition transition = to(moved, before(document), standing(document));
    assertThat(transition.opened()).hasSize(3);
    assertThat(transition.changes()).isEmpty();
  }

  @Test
  void sameRevisionByAnotherEngineIsTheEnginesDoing() {
    StandingDocument byAnother =
        new StandingDocument(document.id(), document.revision(), "engine-0", RAW);
    assertThat(to(document, byAnother, List.of()).cause()).isEqualTo(Cause.ENGINE);
  }

  /** Another engine may clean the same bytes to another text. */
  @Test
  void sameRawRecordByAnotherEngineIsTheEnginesDoingToo() {
    RawPlace raw = document.closing(0).raw();
    StandingDocument byAnother = new StandingDocument(document.id(), "other", "engine-0", raw);
    StandingDocument bySame =
        new StandingDocument(document.id(), "other", document.engineVersion(), raw);
    assertThat(to(document, byAnother, List.of()).cause()).isEqualTo(Cause.ENGINE);
    assertThat(to(document, bySame, List.of()).cause()).isEqualTo(Cause.DOCUMENT);
  }

  @Test
  void withdrawalRetractsAll() {
    Transition transition =
        Transition.of(
            document.withdrawal(1), before(document), standing(document), hashes(document), null);
    assertThat(transition.cause()).isEqualTo(Cause.WITHDRAWAL);
    assertThat(transition.opened()).isEmpty();
    assertThat(kinds(transition)).containsOnly(ChangeKind.EVENT_RETRACTED).hasSize(3);
  }

  @Test
  void recordThatIsNotStoredIsRefused() {
    assertThatThrownBy(() -> Transition.of(document.closing(0), null, List.of(), Map.of(), null))
        .hasMessageContaining(document.eventId(0));
  }

  private static Transition to(
      SampleDocument now, @Nullable StandingDocument before, List<StandingVersion> standing) {
    return Transition.of(now.closing(0), before, standing, hashes(now), null);
  }

  private static StandingDocument before(SampleDocument document) {
    return new StandingDocument(document.id(), document.revision(), document.engineVersion(), RAW);
  }

  private static List<StandingVersion> standing(SampleDocument document) {
    List<CampaignEvent> events = document.events();
    return events.stream()
        .map(
            event -> {
              EventHash hash = EventHash.of(event);
              return new StandingVersion(
                  document.id(), event.id(), hash.full(), hash.content(), events.indexOf(event));
            })
        .toList();
  }

  private static Map<StandingEvent, String> hashes(SampleDocument document) {
    Map<StandingEvent, String> hashes = new HashMap<>();
    for (CampaignEvent event : document.events()) {
      EventHash hash = EventHash.of(event);
      hashes.put(new StandingEvent(event.id(), hash.full()), hash.content());
    }
    return hashes;
  }

  private static List<ChangeKind> kinds(Transition transition) {
    return transition.changes().stream().map(Change::kind).toList();
  }
}
