package org.tongbao.engine.time;

import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;

/**
 * A date and the one that a stretch from it ends on: 6月25日至9月底, 22日20时至23日6时, 2019至2021年.
 *
 * @param last the same as {@code first} where no stretch is written
 */
record DateStretch(DatePart first, DatePart last) {

  private static final String TO = "至到-—~－";

  /** The stretch that begins with a date already read. */
  static DateStretch read(IndexedText text, DateScanner scanner, DatePart first) {
    int behind = afterTo(text, first.day() > 0 ? afterClock(text, first.end()) : first.end());
    DatePart next = behind < 0 ? nextDay(text, scanner, first) : scanner.dateAt(behind);
    return new DateStretch(
        first, next == null ? first : continued(first, next, scanner.relativeYearAt(behind)));
  }

  /** 12日、13日: the day after is one stretch with it. */
  private static @Nullable DatePart nextDay(IndexedText text, DateScanner scanner, DatePart first) {
    boolean and = first.end() < text.length() && "、和".indexOf(text.charAt(first.end())) >= 0;
    DatePart next = and && first.day() > 0 ? scanner.dateAt(first.end() + 1) : null;
    boolean following =
        next != null && next.monthMissing() && next.year() == null && next.day() == first.day() + 1;
    return following ? next : null;
  }

  boolean isLonger() {
    return last != first;
  }

  /**
   * @param relative whether the end says 今年, which may be another year than the beginning's
   */
  private static DatePart continued(DatePart first, DatePart next, boolean relative) {
    if (next.year() != null || relative) {
      return next;
    }
    boolean dayAlone = next.monthMissing();
    return dayAlone
        ? new DatePart(
            first.year(), first.firstMonth(), first.lastMonth(), next.day(), 0, next.end())
        : next.withYear(first.year());
  }

  /** Behind the word or dash of a stretch; -1 where none stands there. */
  private static int afterTo(IndexedText text, int index) {
    int end = index;
    while (end < text.length() && end < index + 2 && TO.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end > index && end < text.length() ? end : -1;
  }

  /** Behind 20时, 8时30分, 零时; the same offset where no hour is told. */
  private static int afterClock(IndexedText text, int index) {
    int hour = afterNumber(text, index);
    if (hour == index || hour >= text.length() || "时点".indexOf(text.charAt(hour)) < 0) {
      return index;
    }
    int minute = afterNumber(text, hour + 1);
    boolean minutes = minute > hour + 1 && text.startsWith("分", minute);
    return minutes ? minute + 1 : hour + 1;
  }

  private static int afterNumber(IndexedText text, int index) {
    int end = index;
    while (end < text.length() && end < index + 2 && "0123456789零".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }
}
