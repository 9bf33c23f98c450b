package org.tongbao.engine.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Year, month and day as far as written, and where the text goes on behind them.
 *
 * @param firstMonth 0 where none is written
 * @param lastMonth the same as {@code firstMonth} but for 1至7月, 上半年, 三季度
 * @param day 0 where none is written
 * @param third 1 to 3 for 上旬 to 下旬, 4 for the end (底), else 0
 */
record DatePart(
    @Nullable Integer year, int firstMonth, int lastMonth, int day, int third, int end) {

  DatePart withYear(@Nullable Integer other) {
    return new DatePart(other, firstMonth, lastMonth, day, third, end);
  }

  boolean monthMissing() {
    return firstMonth == 0;
  }

  @Nullable LocalDate from() {
    if (year == null) {
      return null;
    }
    if (monthMissing()) {
      return third == 4 ? LocalDate.of(year, 12, 1) : LocalDate.of(year, 1, 1);
    }
    int first =
        day > 0 ? day : third >= 1 && third <= 3 ? (third - 1) * 10 + 1 : third == 4 ? 21 : 1;
    return valid(first, firstMonth);
  }

  @Nullable LocalDate to() {
    if (year == null) {
      return null;
    }
    if (monthMissing()) {
      return LocalDate.of(year, 12, 31);
    }
    int last = YearMonth.of(year, lastMonth).lengthOfMonth();
    return valid(day > 0 ? day : third == 1 || third == 2 ? third * 10 : last, lastMonth);
  }

  private @Nullable LocalDate valid(int dayOfMonth, int month) {
    if (year == null || dayOfMonth > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    return LocalDate.of(year, month, dayOfMonth);
  }
}
