package org.tongbao.engine.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number without hedge and unit.
 *
 * @param end offset behind it
 * @param upper the upper end where the words give a range (七八, 十几, 数亿)
 * @param more whether 余, 多 or the like stands in it or behind it
 * @param vague whether only its order of magnitude is given (数亿)
 * @param bareMultiplier whether it is a multiplier alone (百, 万), which needs a hedge to be a number
 * @param multiplied whether it ends in 百, 千, 万 or 亿
 */
record Numeral(
    int end,
    BigDecimal value,
    @Nullable BigDecimal upper,
    boolean more,
    boolean vague,
    boolean bareMultiplier,
    boolean multiplied) {

  Numeral withMore(int newEnd) {
    return new Numeral(newEnd, value, upper, true, vague, bareMultiplier, multiplied);
  }

  Numeral times(BigDecimal factor) {
    return new Numeral(
        end,
        value.multiply(factor),
        upper == null ? null : upper.multiply(factor),
        more,
        vague,
        bareMultiplier,
        true);
  }
}
