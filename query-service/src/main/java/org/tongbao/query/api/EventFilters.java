package org.tongbao.query.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.EventType;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.query.event.EventFilter;

/** The filter of events as query parameters. */
final class EventFilters {

  private EventFilters() {}

  static EventFilter of(Parameters parameters) {
    @Nullable LocalDate from = parameters.date("from");
    @Nullable LocalDate to = parameters.date("to");
    if (from != null && to != null && to.isBefore(from)) {
      parameters.refuse("to", "lies before 'from'; expected the same day or a later one");
    }
    return new EventFilter(
        parameters.code("type", EventType.class, EventType::wireName),
        parameters.text("series"),
        parameters.year("edition"),
        parameters.code("action", Action.class),
        parameters.code("object", ObjectKind.class),
        parameters.code("crime", Crime.class),
        parameters.region("region"),
        from,
        to,
        parameters.text("document"));
  }
}
