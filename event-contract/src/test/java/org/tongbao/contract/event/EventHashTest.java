package org.tongbao.contract.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventHashTest {

  private final CampaignEvent event = SampleEvents.named("focus");

  @Test
  void anEventThatOnlyMovedKeepsItsContentHash() {
    EventHash before = EventHash.of(event);
    EventHash after = EventHash.of(with(moved(event.evidence(), 7), "公安部"));
    assertThat(after.content()).isEqualTo(before.content());
    assertThat(after.full()).isNotEqualTo(before.full());
  }

  @Test
  void anyOtherFieldChangesBothHashes() {
    EventHash before = EventHash.of(event);
    EventHash after = EventHash.of(with(event.evidence(), null));
    assertThat(after.content()).isNotEqualTo(before.content());
    assertThat(after.full()).isNotEqualTo(before.full());
  }

  private static Evidence moved(Evidence evidence, int by) {
    return new Evidence(
        evidence.quote(),
        evidence.start() + by,
        evidence.end() + by,
        evidence.sentence(),
        evidence.fingerprint(),
        evidence.support().stream()
            .map(place -> new Support(place.start() + by, place.end() + by, place.role()))
            .toList());
  }

  private CampaignEvent with(Evidence evidence, @Nullable String agency) {
    return new CampaignEvent(
        event.id(),
        event.documentId(),
        evidence,
        event.campaign(),
        event.crimes(),
        event.region(),
        agency,
        event.period(),
        event.source(),
        event.flags(),
        event.detail());
  }
}
