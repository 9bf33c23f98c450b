package org.tongbao.engine.explanation;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.scope.Slot;

/** The values of an event's slots in words. */
final class SlotValues {

  private SlotValues() {}

  /** Null where the slot is empty or the event has none such. */
  static @Nullable String of(CampaignEvent event, Slot slot) {
    return switch (slot) {
      case SERIES -> event.campaign().series();
      case EDITION -> text(event.campaign().edition());
      case OPERATION -> event.campaign().operation();
      case CRIMES -> joined(event.crimes());
      case REGION -> region(event.region());
      case AGENCY -> event.agency();
      case FROM -> text(event.period().from());
      case TO -> text(event.period().to());
      case LEVEL -> event.detail() instanceof Figure figure ? figure.level().name() : null;
    };
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String joined(List<?> codes) {
    return codes.isEmpty()
        ? null
        : codes.stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  private static @Nullable String region(@Nullable Region region) {
    return region == null ? null : region.code() + " " + region.name();
  }
}
