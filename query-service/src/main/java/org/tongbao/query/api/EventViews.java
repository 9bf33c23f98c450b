package org.tongbao.query.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
  Page<EventView> of(Page<StandingEvent> page, @Nullable Instant then) {
    Map<String, String> factIds =
        then == null
            ? facts.factIds(page.items().stream().map(event -> event.eventId).toList())
            : Map.of();
    return page.map(event -> EventView.of(event, factIds.get(event.eventId)));
  }
}
