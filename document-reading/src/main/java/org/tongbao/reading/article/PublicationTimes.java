package org.tongbao.reading.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;

/**
 * Times of publication as articles write them: {@code 2021-03-08 16:20:11}, {@code 2023年8月24日
 * 21:05}, RFC 3339, RFC 1123, or a bare date. A time without a zone is that of Shanghai.
 */
public final class PublicationTimes {

  private static final int LONGEST = 200;

  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)(?:\\s?年\\s?|[-/.])(\\d{1,2})(?:\\s?月\\s?|[-/.])(\\d{1,2})(?!\\d)日?"
              + "(?:[T\\s]{0,4}(\\d{1,2})(?::|时|時)(\\d{1,2})(?:(?::|分)(\\d{1,2})(?:\\.\\d{1,9})?)?"
              + "分?秒?\\s?(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<![\\d.])(\\d{2})\\.(\\d{2})\\.((?:19|20)\\d\\d)(?![\\d.])");
  private static final Pattern RFC_1123 =
      Pattern.compile("\\w{3}, \\d{1,2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} (?:GMT|[+-]\\d{4})");

  /** A time and the stretch of the line that says it. */
  record Found(PublicationTime time, boolean hasClock, int start, int end) {}

  private PublicationTimes() {}

  /** The first time in the text; what is no real date counts as none. */
  public static Optional<PublicationTime> parse(@Nullable String text) {
    return text == null ? Optional.empty() : find(text).map(Found::time);
  }

  static Optional<Found> find(String text) {
    String normal = yearFirst(halfWidth(text.substring(0, Math.min(text.length(), LONGEST))));
    Matcher named = RFC_1123.matcher(normal);
    if (named.find()) {
      return rfc1123(named);
    }
    Matcher matcher = DATE.matcher(normal);
    while (matcher.find()) {
      Optional<Found> found = of(matcher);
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

  private static Optional<Found> of(Matcher matcher) {
    try {
      LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      boolean hasClock = matcher.group(4) != null;
      PublicationTime time =
          hasClock
              ? PublicationTime.of(
                  date.atTime(clock(matcher)).atZone(zone(matcher)).toOffsetDateTime())
              : PublicationTime.of(date);
      return Optional.of(new Found(time, hasClock, matcher.start(), matcher.end()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalTime clock(Matcher matcher) {
    int second = matcher.group(6) == null ? 0 : number(matcher, 6);
    return LocalTime.of(number(matcher, 4), number(matcher, 5), second);
  }

  private static ZoneId zone(Matcher matcher) {
    return matcher.group(7) == null ? PublicationTime.ZONE : ZoneOffset.of(matcher.group(7));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
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
