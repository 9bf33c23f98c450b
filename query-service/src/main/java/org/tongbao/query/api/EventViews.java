package org.tongbao.query.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.event.StandingEvent;
import org.tongbao.query.facts.store.FactReading;
import org.tongbao.query.paging.Page;

/** Events with the facts that they speak for at present: for what is read once, not again later. */
@ApplicationScoped
public class EventViews {

  private final FactReading facts;

  EventViews(FactReading facts) {
    this.facts = facts;
  }

  /**
   * @param then null for the present state: only its facts are stored
   */
  List<EventView> of(List<StandingEvent> events, @Nullable Instant then) {
    Map<String, String> factIds = factIds(events, then);
    return events.stream().map(event -> EventView.of(event, factIds.get(event.eventId))).toList();
  }

  Page<EventView> of(Page<StandingEvent> page, @Nullable Instant then) {
    return new Page<>(of(page.items(), then), page.next(), page.total());
  }

  private Map<String, String> factIds(List<StandingEvent> events, @Nullable Instant then) {
    return then == null
        ? facts.factIds(events.stream().map(event -> event.eventId).toList())
        : Map.of();
  }
}
