package org.tongbao.query.api;

import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.EventType;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.query.changelog.ChangeKind;
import org.tongbao.query.subscription.ChangeFilter;

/** What subscribers ask for, read from a request. */
final class ChangeFilters {

  private ChangeFilters() {}

  static ChangeFilter of(Parameters parameters) {
    return new ChangeFilter(
        parameters.codes("kind", ChangeKind.class, ChangeKind::wireName),
        parameters.code("type", EventType.class, EventType::wireName),
        parameters.text("series"),
        parameters.year("edition"),
        parameters.code("action", Action.class),
        parameters.code("object", ObjectKind.class),
        parameters.code("crime", Crime.class),
        parameters.region("region"));
  }
}
