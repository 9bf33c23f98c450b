package org.tongbao.engine.number;

import java.util.List;
import org.tongbao.contract.event.ObjectKind;

/**
 * A unit.
 *
 * @param unit as events give it (元 for 元人民币)
 * @param kinds the kinds of objects that it counts, the likeliest first; empty for any
 */
public record Classifier(String unit, UnitClass unitClass, List<ObjectKind> kinds) {

  public static final Classifier YUAN =
      new Classifier("元", UnitClass.MONEY, List.of(ObjectKind.MONEY));

  public boolean counts(ObjectKind kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }
}
