package org.tongbao.engine.time;

import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;

/** Reads year, month and day where they stand in the text, in digits or Chinese numerals. */
final class DateScanner {

  static final String TO = "至到-—~－";

  /** 8月初步统计. */
  private static final Phrases NO_BEGINNING = Phrases.of("初步", "初审", "初查", "初犯");

  private static final Phrases YEAR_ENDS = Phrases.of("年底", "年末", "年尾", "年终");

  private final IndexedText text;
  private final @Nullable Integer currentYear;

  /**
   * @param currentYear the year that 今年 means, null where unknown
   */
  DateScanner(IndexedText text, @Nullable Integer currentYear) {
    this.text = text;
    this.currentYear = currentYear;
  }

  /** The date that begins at {@code index}; null where none does. A missing year stays null. */
  @Nullable DatePart dateAt(int index) {
    DatePart year = yearAt(index);
    int next = year == null ? index : year.end();
    DatePart months = monthsAt(next, year != null);
    if (months != null) {
      return year == null ? months : months.withYear(year.year());
    }
    if (year != null) {
      return third(new DatePart(year.year(), 0, 0, 0, 0, year.end()));
    }
    return dayAt(index);
  }

  /** Whether the words name a year by 今年 or 去年. */
  boolean relativeYearAt(int index) {
    return relativeYear(index) != 0;
  }

  private @Nullable DatePart yearAt(int index) {
    int relative = relativeYear(index);
    if (relative != 0) {
      int end = text.startsWith("年度", index + 1) ? index + 3 : index + 2;
      Integer year = currentYear == null ? null : currentYear + relative - NOW;
      return new DatePart(year, 0, 0, 0, 0, end);
    }
    DateNumber number = numberAt(index);
    if (number == null || !number.isYear()) {
      return null;
    }
    if (beginsYears(number.end())) {
      return new DatePart(number.value(), 0, 0, 0, 0, number.end());
    }
    if (text.startsWith("以来", number.end())) {
      return new DatePart(number.value(), 0, 0, 0, 0, number.end());
    }
    if (!at('年', number.end())) {
      return null;
    }
    int end = number.end() + (at('度', number.end() + 1) ? 2 : 1);
    return new DatePart(number.value(), 0, 0, 0, 0, end);
  }

  /** 2019至2021年: the first year of a stretch is written without its word. */
  private boolean beginsYears(int end) {
    DateNumber last =
        end < text.length() && TO.indexOf(text.charAt(end)) >= 0 ? numberAt(end + 1) : null;
    return last != null && last.digits() == 4 && at('年', last.end());
  }

  private static final int NOW = 10;

  /** 0 where no such word stands there, else {@link #NOW} plus the distance in years. */
  private int relativeYear(int index) {
    if (index + 1 >= text.length() || text.charAt(index + 1) != '年') {
      return 0;
    }
    return switch (text.charAt(index)) {
      case '今' -> NOW;
      case '本' -> index > 0 && "一二三四五六七八九十".indexOf(text.charAt(index - 1)) >= 0 ? 0 : NOW;
      case '去' -> NOW - 1;
      case '前' ->
          index > 0
                  && Character.isIdeographic(text.charAt(index - 1))
                  && "目之以此日".indexOf(text.charAt(index - 1)) >= 0
              ? 0
              : NOW - 2;
      default -> 0;
    };
  }

  private @Nullable DatePart monthsAt(int index, boolean afterYear) {
    DatePart fixed = fixedMonths(index, afterYear);
    if (fixed != null) {
      return fixed;
    }
    DateNumber first = numberAt(index);
    if (first == null || !first.isMonth()) {
      return null;
    }
    if (at('月', first.end()) && !at('龄', first.end() + 1)) {
      int end = first.end() + (at('份', first.end() + 1) ? 2 : 1);
      DateNumber last =
          end < text.length() && TO.indexOf(text.charAt(end)) >= 0 ? numberAt(end + 1) : null;
      if (last != null
          && at('月', last.end())
          && last.value() <= 12
          && last.value() > first.value()) {
        int after = last.end() + (at('份', last.end() + 1) ? 2 : 1);
        return new DatePart(null, first.value(), last.value(), 0, 0, after);
      }
      return withDay(first.value(), end);
    }
    boolean range = first.end() < text.length() && TO.indexOf(text.charAt(first.end())) >= 0;
    DateNumber last = range || at('、', first.end()) ? numberAt(first.end() + 1) : null;
    boolean gap = last != null && !range && last.value() != first.value() + 1;
    if (gap
        || last == null
        || !at('月', last.end())
        || last.value() > 12
        || last.value() < first.value()) {
      return null;
    }
    int end = last.end() + (at('份', last.end() + 1) ? 2 : 1);
    return new DatePart(null, first.value(), last.value(), 0, 0, end);
  }

  /** Half years, quarters and 前N个月. */
  private @Nullable DatePart fixedMonths(int index, boolean afterYear) {
    if (text.startsWith("上半年", index)) {
      return new DatePart(null, 1, 6, 0, 0, index + 3);
    }
    if (text.startsWith("下半年", index)) {
      return new DatePart(null, 7, 12, 0, 0, index + 3);
    }
    if (text.startsWith("首季", index)) {
      return new DatePart(null, 1, 3, 0, 0, index + (at('度', index + 2) ? 3 : 2));
    }
    boolean upTo = at('前', index) || at('首', index) || at('头', index);
    int start = upTo || at('第', index) ? index + 1 : index;
    DateNumber number = numberAt(start);
    if (number == null) {
      return null;
    }
    if (text.startsWith("季度", number.end()) && number.value() >= 1 && number.value() <= 4) {
      int last = number.value() * 3;
      return new DatePart(null, upTo ? 1 : last - 2, last, 0, 0, number.end() + 2);
    }
    boolean months = upTo && (text.startsWith("个月", number.end()) || at('月', number.end()));
    if (months && number.value() >= 1 && number.value() <= 12) {
      int end = number.end() + (at('月', number.end()) ? 1 : 2);
      return new DatePart(null, 1, number.value(), 0, 0, end);
    }
    return null;
  }

  private DatePart withDay(int month, int index) {
    DateNumber day = numberAt(index);
    if (day != null && day.isDay()) {
      if (at('日', day.end()) || at('号', day.end())) {
        return new DatePart(null, month, month, day.value(), 0, day.end() + 1);
      }
      if (beginsDays(day.end())) {
        return new DatePart(null, month, month, day.value(), 0, day.end());
      }
    }
    return third(new DatePart(null, month, month, 0, 0, index));
  }

  /** 10月28至29日: the first day of a stretch is written without its word. */
  private boolean beginsDays(int end) {
    DateNumber last =
        end < text.length() && TO.indexOf(text.charAt(end)) >= 0 ? numberAt(end + 1) : null;
    return last != null && last.isDay() && at('日', last.end());
  }

  /** 24日, where month and year stand elsewhere. */
  private @Nullable DatePart dayAt(int index) {
    DateNumber day = numberAt(index);
    if (day == null) {
      return null;
    }
    boolean plain =
        day.isDay()
            && at('日', day.end())
            && Character.isDigit(text.charAt(index))
            && !(index > 0 && "第近前后每".indexOf(text.charAt(index - 1)) >= 0)
            && !(day.end() + 1 < text.length()
                && "内均游后来夜".indexOf(text.charAt(day.end() + 1)) >= 0);
    return plain ? new DatePart(null, 0, 0, day.value(), 0, day.end() + 1) : null;
  }

  private DatePart third(DatePart date) {
    int end = date.end();
    if (date.monthMissing() && (YEAR_ENDS.beginsAt(text, end))) {
      return new DatePart(date.year(), 0, 0, 0, 4, end + 2);
    }
    if (end >= text.length()) {
      return date;
    }
    if ("底末尾".indexOf(text.charAt(end)) >= 0) {
      return new DatePart(date.year(), date.firstMonth(), date.lastMonth(), 0, 4, end + 1);
    }
    if (!date.monthMissing() && at('初', end) && !NO_BEGINNING.beginsAt(text, end)) {
      return new DatePart(date.year(), date.firstMonth(), date.lastMonth(), 0, 1, end + 1);
    }
    int third =
        text.startsWith("上旬", end)
            ? 1
            : text.startsWith("中旬", end) ? 2 : text.startsWith("下旬", end) ? 3 : 0;
    return third == 0
        ? date
        : new DatePart(date.year(), date.firstMonth(), date.lastMonth(), 0, third, end + 2);
  }

  private boolean at(char wanted, int index) {
    return index < text.length() && text.charAt(index) == wanted;
  }

  private @Nullable DateNumber numberAt(int index) {
    return DateNumber.at(text, index);
  }
}
