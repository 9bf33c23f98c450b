package org.tongbao.engine.score;

import java.util.List;

/** How much of a figure must be right. */
enum Tier {
  NUMBER(List.of("value", "bound")),
  MEANING(List.of("value", "bound", "unit", "action", "object")),
  SCOPE(
      List.of(
          "value", "bound", "unit", "action", "object", "series", "edition", "crimes", "region")),
  ALL(
      List.of(
          "value", "bound", "unit", "action", "object", "series", "edition", "crimes", "region",
          "level", "period"));

  final List<String> slots;

  Tier(List<String> slots) {
    this.slots = slots;
  }
}
