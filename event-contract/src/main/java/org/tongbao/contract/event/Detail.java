package org.tongbao.contract.event;

/** What is particular to one type of event. */
public sealed interface Detail
    permits Figure, CaseDescription, Announcement, Focus, RegulationReference {

  default EventType type() {
    return switch (this) {
      case Figure _ -> EventType.FIGURE;
      case CaseDescription _ -> EventType.CASE;
      case Announcement _ -> EventType.ANNOUNCEMENT;
      case Focus _ -> EventType.FOCUS;
      case RegulationReference _ -> EventType.REGULATION;
    };
  }
}
