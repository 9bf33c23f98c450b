package org.tongbao.contract.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 3.70E+4 and 37000 are one number: one form, so that equal numbers are equal JSON. */
final class PlainNumber {

  private PlainNumber() {}

  static BigDecimal of(BigDecimal number) {
    if (number.scale() == 0) {
      return number;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static @Nullable BigDecimal ofNullable(@Nullable BigDecimal number) {
    return number == null ? null : of(number);
  }
}
