package org.tongbao.query.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.event.StandingEvent;

/**
 * An event by the event contract, and beside it what the store knows of it.
 *
 * @param factId the fact that it speaks for, a copy for that of its source; null, and not told, for
 *     what is no figure of a campaign, for the past, and where an answer must be the same again
 *     later
 */
public record EventView(
    @JsonRawValue String event,
    String revision,
    String engineVersion,
    Instant visibleSince,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String factId) {

  static EventView of(StandingEvent event) {
    return of(event, null);
  }

  static EventView of(StandingEvent event, @Nullable String factId) {
    return new EventView(event.body, event.revision, event.engineVersion, event.knownFrom, factId);
  }
}
