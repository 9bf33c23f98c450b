package org.tongbao.reading.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;

/**
 * Times of publication as articles write them: {@code 2021-03-08 16:20:11}, {@code
 * 2024年5月1日（星期三）下午4时30分}, {@code 二〇二四年五月一日}, {@code 民國113年5月1日}, RFC 3339, RFC 1123, or a bare
 * date. A time without a zone is that of Shanghai.
 */
public final class PublicationTimes {

  private static final int LONGEST = 200;

  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)(?:\\s?年\\s?|[-/.])(\\d{1,2})(?:\\s?月\\s?|[-/.])(\\d{1,2})(?!\\d)\\s?[日号號]?");
  private static final Pattern NUMERALS =
      Pattern.compile(
          "([二一][〇○零ＯO0九][〇○零ＯO0一二三四五六七八九]{2})\\s?年\\s?([一二三四五六七八九十]{1,2})\\s?月\\s?([一二三四五六七八九十廿]{1,3})\\s?日");
  private static final Pattern REPUBLIC =
      Pattern.compile(
          "民[國国]\\s?(\\d{2,3}|[一百〇○零二三四五六七八九十]{1,7})(?:\\s?年\\s?|[-/.])"
              + "(\\d{1,2}|[一二三四五六七八九十]{1,3})(?:\\s?月\\s?|[-/.])"
              + "(\\d{1,2}|[一二三四五六七八九十廿]{1,3})(?!\\d)\\s?日?");
  private static final int FIRST_YEAR_OF_REPUBLIC = 1911;

  /** 發布日期：113-05-01, as offices in Taiwan write. */
  private static final Pattern REPUBLIC_LABELLED =
      Pattern.compile(
          "(?<=日期[:：]?\\s?)(1[0-4]\\d)(?:\\s?年\\s?|[-/.])(\\d{1,2})(?:\\s?月\\s?|[-/.])(\\d{1,2})(?!\\d)\\s?日?");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<![\\d.])(\\d{2})\\.(\\d{2})\\.((?:19|20)\\d\\d)(?![\\d.])");
  private static final Pattern RFC_1123 =
      Pattern.compile("\\w{3}, \\d{1,2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} (?:GMT|[+-]\\d{4})");
  private static final Pattern UNIX_SECONDS = Pattern.compile("1[0-9]{9}(?:\\d{3})?");
  private static final Pattern DIGITS_ONLY =
      Pattern.compile("((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?:([0-2]\\d)([0-5]\\d)([0-5]\\d)?)?");

  /** A time and the stretch of the line that says it. */
  record Found(PublicationTime time, boolean hasClock, int start, int end) {}

  private PublicationTimes() {}

  /** The first time in the text; what is no real date counts as none. */
  public static Optional<PublicationTime> parse(@Nullable String text) {
    return text == null ? Optional.empty() : find(text).map(Found::time);
  }

  /**
   * A value that a program wrote: all that people write, and seconds or milliseconds since 1970,
   * and {@code 20240501083000}.
   */
  public static Optional<PublicationTime> parseValue(@Nullable String value) {
    if (value == null) {
      return Optional.empty();
    }
    String stripped = value.strip();
    if (UNIX_SECONDS.matcher(stripped).matches()) {
      long seconds = Long.parseLong(stripped.substring(0, 10));
      return Optional.of(
          PublicationTime.of(
              Instant.ofEpochSecond(seconds).atZone(PublicationTime.ZONE).toOffsetDateTime()));
    }
    Matcher digits = DIGITS_ONLY.matcher(stripped);
    return digits.matches()
        ? parse(digits.replaceAll(PublicationTimes::withSeparators))
        : parse(stripped);
  }

  private static String withSeparators(MatchResult digits) {
    String date = "%s-%s-%s".formatted(digits.group(1), digits.group(2), digits.group(3));
    return digits.group(4) == null
        ? date
        : "%s %s:%s".formatted(date, digits.group(4), digits.group(5));
  }

  static Optional<Found> find(String text) {
    String normal = yearFirst(halfWidth(text.substring(0, Math.min(text.length(), LONGEST))));
    Matcher named = RFC_1123.matcher(normal);
    if (named.find()) {
      return rfc1123(named);
    }
    return first(DATE, normal, 0)
        .or(() -> has(normal, '年') ? first(NUMERALS, normal, 0) : Optional.empty())
        .or(
            () ->
                has(normal, '民')
                    ? first(REPUBLIC, normal, FIRST_YEAR_OF_REPUBLIC)
                    : Optional.empty())
        .or(
            () ->
                has(normal, '期')
                    ? first(REPUBLIC_LABELLED, normal, FIRST_YEAR_OF_REPUBLIC)
                    : Optional.empty());
  }

  /** A look for one character spares most lines a search. */
  private static boolean has(String text, char unit) {
    return text.indexOf(unit) >= 0;
  }

  private static Optional<Found> first(Pattern date, String text, int yearZero) {
    Matcher matcher = date.matcher(text);
    while (matcher.find()) {
      Optional<Found> found = of(matcher, text, yearZero);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** 23.06.2015 as 2015.06.23; the length stays. */
  private static String yearFirst(String text) {
    return DAY_FIRST.matcher(text).replaceAll("$3.$2.$1");
  }

  private static Optional<Found> rfc1123(Matcher matcher) {
    try {
      DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
      OffsetDateTime time = OffsetDateTime.parse(matcher.group(), format);
      return Optional.of(new Found(PublicationTime.of(time), true, matcher.start(), matcher.end()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Found> of(Matcher matcher, String text, int yearZero) {
    try {
      LocalDate date =
          LocalDate.of(
              yearZero + ChineseNumerals.value(matcher.group(1)),
              ChineseNumerals.value(matcher.group(2)),
              ChineseNumerals.value(matcher.group(3)));
      ClockTime clock = ClockTime.after(text, matcher.end()).orElse(null);
      return Optional.of(
          clock == null
              ? new Found(PublicationTime.of(date), false, matcher.start(), matcher.end())
              : new Found(clock.on(date), true, matcher.start(), clock.end()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Full-width digits and colons as ASCII; the length stays. */
  private static String halfWidth(String text) {
    StringBuilder normal = new StringBuilder(text);
    for (int i = 0; i < normal.length(); i++) {
      char unit = normal.charAt(i);
      if (unit >= '０' && unit <= '：') {
        normal.setCharAt(i, (char) (unit - '０' + '0'));
      } else if (unit == '\u00A0' || unit == '\u3000') {
        normal.setCharAt(i, ' ');
      }
    }
    return normal.toString();
  }
}
