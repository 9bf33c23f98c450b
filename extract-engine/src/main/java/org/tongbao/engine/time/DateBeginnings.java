package org.tongbao.engine.time;

import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;

/** Where dates may begin: a few characters before a year's, month's or day's unit. */
final class DateBeginnings {

  /** Every date begins with one of these. */
  static final String STARTS = "0123456789〇零一二三四五六七八九十今本去前上下第首头";

  /** Every date holds one of these, at most so far behind its beginning. */
  private static final Phrases UNITS = Phrases.of("年", "月", "日", "季");

  private static final int FURTHEST_UNIT = 11;

  /** What may stand between the beginning of a date and its first unit. */
  private static final String BEFORE_UNIT = STARTS + DateScanner.TO + "半个、";

  private DateBeginnings() {}

  /** Where a date may begin next, -1 for nowhere. */
  static int next(IndexedText text, int from) {
    for (int unit = UNITS.firstIn(text, from + 1, text.length());
        unit >= 0;
        unit = UNITS.firstIn(text, unit + 1, text.length())) {
      int furthest = Math.max(from, unit - FURTHEST_UNIT);
      int start = unit;
      while (start > furthest && BEFORE_UNIT.indexOf(text.charAt(start - 1)) >= 0) {
        start--;
      }
      while (start < unit && STARTS.indexOf(text.charAt(start)) < 0) {
        start++;
      }
      if (start < unit) {
        return start;
      }
    }
    return -1;
  }
}
