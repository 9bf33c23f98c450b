package org.tongbao.query.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.tongbao.query.event.StandingEvent;

/** An event by the event contract, and beside it what the store knows of it. */
public record EventView(
    @JsonRawValue String event, String revision, String engineVersion, Instant visibleSince) {

  static EventView of(StandingEvent event) {
    return new EventView(event.body, event.revision, event.engineVersion, event.knownFrom);
  }
}
