package org.tongbao.engine.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Bound;

/**
 * A number with its hedges and its unit; offsets into the normalised text.
 *
 * @param numeral where the number itself begins, behind a hedge
 * @param unitStart where the unit begins; equal to {@code end} without one
 * @param indefinite whether only the order of magnitude is given
 * @param bareOne whether the number is a single 一, which mostly just introduces a thing
 */
public record Quantity(
    int start,
    int numeral,
    int unitStart,
    int end,
    BigDecimal value,
    @Nullable BigDecimal upper,
    Bound bound,
    boolean indefinite,
    boolean bareOne,
    @Nullable Classifier classifier) {

  public boolean isMoney() {
    return classifier != null && classifier.unitClass() == UnitClass.MONEY;
  }

  public boolean mayBeFigure() {
    return classifier == null || classifier.unitClass() != UnitClass.NO_FIGURE;
  }

  /** The same number with the unit that its table's header gives. */
  public Quantity withClassifier(Classifier other) {
    return new Quantity(
        start, numeral, unitStart, end, value, upper, bound, indefinite, bareOne, other);
  }
}
