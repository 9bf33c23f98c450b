package org.tongbao.query.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.change.FactBrief;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.EventType;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.contract.event.Region;

/** What a state of an event or fact is about, as far as filters ask. */
record ChangeScope(
    @Nullable EventType type,
    @Nullable String series,
    @Nullable Integer edition,
    @Nullable Action action,
    @Nullable ObjectKind object,
    List<Crime> crimes,
    @Nullable String region) {

  ChangeScope {
    crimes = List.copyOf(crimes);
  }

  static ChangeScope of(CampaignEvent event) {
    @Nullable Figure figure = event.detail() instanceof Figure detail ? detail : null;
    return new ChangeScope(
        event.type(),
        event.campaign().series(),
        event.campaign().edition(),
        figure == null ? null : figure.action(),
        figure == null ? null : figure.objectKind(),
        event.crimes(),
        code(event.region()));
  }

  static ChangeScope of(FactBrief.Key key) {
    return new ChangeScope(
        null,
        key.series(),
        key.edition(),
        key.action(),
        key.object(),
        key.crimes(),
        code(key.region()));
  }

  private static @Nullable String code(@Nullable Region region) {
    return region == null ? null : region.code();
  }
}
