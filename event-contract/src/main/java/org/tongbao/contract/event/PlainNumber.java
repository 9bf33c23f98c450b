package org.tongbao.contract.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 3.70E+4 and 37000 are one number: one form, so that equal numbers are equal JSON. */
public final class PlainNumber {

  private PlainNumber() {}

  public static BigDecimal of(BigDecimal number) {
    if (number.scale() == 0) {
      return number;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  public static @Nullable BigDecimal ofNullable(@Nullable BigDecimal number) {
    return number == null ? null : of(number);
  }
}
