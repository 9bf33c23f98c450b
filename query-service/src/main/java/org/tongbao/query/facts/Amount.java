package org.tongbao.query.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.Figure;

/**
 * A number as one statement gives it, in the unit of its class, and the interval that it stands
 * for.
 *
 * @param value the number, or the lower end of a range
 * @param unit of value, upper and interval
 * @param text as written
 */
public record Amount(
    BigDecimal value,
    @Nullable BigDecimal upper,
    Bound bound,
    Interval interval,
    String text,
    @Nullable String unit) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal NEARLY = new BigDecimal("0.9");
  private static final BigDecimal ABOUT_FROM = new BigDecimal("0.95");
  private static final BigDecimal ABOUT_TO = new BigDecimal("1.05");

  public static Amount of(Figure figure) {
    UnitClass unitClass = UnitClass.of(figure.unit());
    BigDecimal factor = unitClass.factor();
    BigDecimal upper = figure.upper();
    return new Amount(
        plain(figure.value().multiply(factor)),
        upper == null ? null : plain(upper.multiply(factor)),
        figure.bound(),
        interval(figure).times(factor),
        figure.text(),
        unitClass.unit());
  }

  /** The upper end of a range, else the number. */
  BigDecimal largest() {
    return upper == null ? value : upper;
  }

  /** "3.7万余 → 37,000 to 38,000"; "近: (0.9 v, v]"; "约: ±5 %"; "5.6万 ± 500"; "1,558 itself". */
  private static Interval interval(Figure figure) {
    BigDecimal value = figure.value();
    BigDecimal upper = figure.upper();
    return switch (figure.bound()) {
      case AT_LEAST -> new Interval(value, true, value.add(lastNonZeroDigit(value)), false);
      case AT_MOST -> new Interval(value.multiply(NEARLY), false, value, true);
      case ABOUT -> Interval.closed(value.multiply(ABOUT_FROM), value.multiply(ABOUT_TO));
      case RANGE -> Interval.closed(value, upper == null ? value : upper);
      case EXACT ->
          WrittenNumber.coarseness(figure.text(), value)
              .map(unit -> unit.divide(TWO))
              .map(half -> Interval.closed(value.subtract(half), value.add(half)))
              .orElseGet(() -> Interval.closed(value, value));
    };
  }

  /** One unit in the place of the last digit that is not zero: 1,000 of 37,000. */
  private static BigDecimal lastNonZeroDigit(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ONE : value.stripTrailingZeros().ulp();
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
