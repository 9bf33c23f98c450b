package org.tongbao.reading.article;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;

/**
 * The time of day behind a date, which a day of the week may stand between: {@code （星期三）下午4时30分}.
 *
 * @param end where it ends in the text
 */
record ClockTime(LocalTime time, ZoneId zone, int end) {

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:\\s{0,3}[（(]?\\s?(?:星期|周|週|[礼禮]拜)[一二三四五六日天]\\s?[)）]?)?[T\\s,，]{0,4}"
              + "(?:(?:香港|北京|[台臺]北)[时時][间間]\\s?)?"
              + "(上午|下午|晚上|晚[间間]|[凌清]晨|早上|中午|[AaPp][Mm])?\\s?"
              + "(\\d{1,2})(?::|时|時|点|點)\\s?(\\d{1,2})(?:(?::|分)(\\d{1,2})(?:\\.\\d{1,9})?)?"
              + "分?秒?(?:\\s?([AaPp][Mm])\\b)?\\s?(Z|[+-]\\d{2}:?\\d{2})?");

  private static final int NOON = 12;

  /** What stands in the text from there on. */
  static Optional<ClockTime> after(String text, int start) {
    Matcher matcher = CLOCK.matcher(text).region(start, text.length());
    return matcher.lookingAt() ? Optional.of(of(matcher)) : Optional.empty();
  }

  PublicationTime on(LocalDate date) {
    return PublicationTime.of(date.atTime(time).atZone(zone).toOffsetDateTime());
  }

  /**
   * @throws java.time.DateTimeException for a time that does not exist
   */
  private static ClockTime of(Matcher matcher) {
    int hour = Integer.parseInt(matcher.group(2));
    boolean afterNoon = isAfterNoon(matcher.group(1)) || isAfterNoon(matcher.group(5));
    int second = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
    LocalTime time =
        LocalTime.of(
            afterNoon && hour < NOON ? hour + NOON : hour,
            Integer.parseInt(matcher.group(3)),
            second);
    ZoneId zone = matcher.group(6) == null ? PublicationTime.ZONE : ZoneOffset.of(matcher.group(6));
    return new ClockTime(time, zone, matcher.end());
  }

  private static boolean isAfterNoon(@Nullable String half) {
    return half != null
        && (half.startsWith("下") || half.startsWith("晚") || half.equalsIgnoreCase("pm"));
  }
}
