package org.tongbao.query.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/**
 * What a part of a page's key is. Whoever writes a token by hand can write anything into it; only
 * what a page of ours could have said goes to the store.
 */
public enum KeyPart {
  /** PostgreSQL takes no NUL. */
  TEXT("a text without the character NUL", text -> text.replace("\0", "")),
  NUMBER("a whole number", text -> Integer.toString(Integer.parseInt(text))),
  DAY("a day such as 2021-10-14", KeyPart::day),
  MOMENT("a time such as 2026-01-31T08:00:00Z", KeyPart::moment);

  /** PostgreSQL's own bounds, so that every row can be paged past. */
  private static final int YEAR_MIN = -4711;

  private static final int YEAR_MAX_OF_MOMENTS = 294_275;
  private static final int YEAR_MAX_OF_DAYS = 9_999;

  private final String expected;
  private final UnaryOperator<String> asWritten;

  KeyPart(String expected, UnaryOperator<String> asWritten) {
    this.expected = expected;
    this.asWritten = asWritten;
  }

  String expected() {
    return expected;
  }

  /** Whether a page could have said this: it reads as what it is to be, and is written alike. */
  boolean fits(String text) {
    try {
      return asWritten.apply(text).equals(text);
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }

  /** Days before the first year are not among those that documents and facts are kept with. */
  private static String day(String text) {
    LocalDate day = LocalDate.parse(text);
    requireYear(day.getYear(), 1, YEAR_MAX_OF_DAYS);
    return day.toString();
  }

  private static String moment(String text) {
    Instant moment = Instant.parse(text);
    requireYear(moment.atOffset(ZoneOffset.UTC).getYear(), YEAR_MIN, YEAR_MAX_OF_MOMENTS);
    return moment.toString();
  }

  private static void requireYear(int year, int from, int to) {
    if (year < from || year > to) {
      throw new DateTimeException("year %d, expected %d to %d".formatted(year, from, to));
    }
  }
}
