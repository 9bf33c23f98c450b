package org.tongbao.reading.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.reading.article.PublicationTimes.Found;

/**
 * Times that count from when a page was fetched: {@code 今天 08:30}, {@code 昨天}, {@code 3小时前}, {@code
 * 05-01 08:30}. What says no clock gives a day, so that fetching again gives the same.
 */
final class RelativeTimes {

  private static final Pattern AGO =
      Pattern.compile("(?<!\\d)(\\d{1,3})\\s?(?:个|個)?(秒|分钟|分鐘|小时|小時|天|日)(?:之?前)|刚刚|剛剛");
  private static final Pattern DAY = Pattern.compile("(?:今[天日]|昨[天日]|前天)(?!\\p{IsHan})");
  private static final Pattern WITHOUT_YEAR =
      Pattern.compile("(?<![\\d年./-])(\\d{1,2})(?:-|/|月)(\\d{1,2})日?(?=\\s?\\d{1,2}[:时時])");

  private RelativeTimes() {}

  static Optional<Found> find(String line, ReferenceDay fetched) {
    LocalDateTime moment = fetched.moment();
    return moment == null
        ? Optional.empty()
        : ago(line, moment)
            .or(() -> day(line, moment.toLocalDate()))
            .or(() -> withoutYear(line, moment));
  }

  private static Optional<Found> ago(String line, LocalDateTime moment) {
    Matcher matcher = AGO.matcher(line);
    if (!matcher.find()) {
      return Optional.empty();
    }
    long count = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
    String unit = matcher.group(2) == null ? "秒" : matcher.group(2);
    LocalDateTime time =
        switch (unit.charAt(0)) {
          case '秒' -> moment.minusSeconds(count);
          case '分' -> moment.minusMinutes(count);
          case '小' -> moment.minusHours(count);
          default -> moment.minusDays(count);
        };
    return Optional.of(found(time.toLocalDate(), line, matcher.start(), matcher.end()));
  }

  private static Optional<Found> day(String line, LocalDate today) {
    Matcher matcher = DAY.matcher(line);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int days = "今昨前".indexOf(matcher.group().charAt(0));
    return Optional.of(found(today.minusDays(days), line, matcher.start(), matcher.end()));
  }

  /** The last such day that was not after the fetch. */
  private static Optional<Found> withoutYear(String line, LocalDateTime moment) {
    Matcher matcher = WITHOUT_YEAR.matcher(line);
    try {
      if (!matcher.find()) {
        return Optional.empty();
      }
      int month = Integer.parseInt(matcher.group(1));
      int day = Integer.parseInt(matcher.group(2));
      LocalDate date = LocalDate.of(moment.getYear(), month, day);
      LocalDate past = date.isAfter(moment.toLocalDate()) ? date.minusYears(1) : date;
      return Optional.of(found(past, line, matcher.start(), matcher.end()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Found found(LocalDate date, String line, int start, int end) {
    try {
      return ClockTime.after(line, end)
          .map(clock -> new Found(clock.on(date), true, start, clock.end()))
          .orElseGet(() -> new Found(PublicationTime.of(date), false, start, end));
    } catch (DateTimeException e) {
      return new Found(PublicationTime.of(date), false, start, end);
    }
  }
}
