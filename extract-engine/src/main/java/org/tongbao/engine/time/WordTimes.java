package org.tongbao.engine.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention.Kind;

/** Resolves the times that stand in words against those read so far; confined to one reading. */
final class WordTimes {

  private static final Phrases RANKS =
      Phrases.of("最", "首", "罕见", "少有", "少见", "规模", "单案", "单次", "一次性");
  private static final Phrases LENGTHS = Phrases.of("为期", "历时", "长达", "连续", "一连", "接连");
  private static final Phrases TERMS = Phrases.of("有期", "徒刑", "以上", "以下", "期", "级", "制");

  /** Until this month a body reports on the year before. */
  private static final int LAST_MONTH_OF_REVIEWS = 3;

  private final IndexedText text;
  private final @Nullable LocalDate published;
  private final TimesSoFar times;

  WordTimes(IndexedText text, @Nullable LocalDate published, TimesSoFar times) {
    this.text = text;
    this.published = published;
    this.times = times;
  }

  /** The time that the word names; null where a day before it says more. */
  @Nullable TimeMention ofWord(TermMatch<TimeWords.Word> match) {
    int index = match.start();
    LocalDate reference = times.referenceDay();
    TimeMention before = times.lastResolved(index);
    LocalDate day = times.lastDay();
    return switch (match.value()) {
      case UNTIL_NOW ->
          new TimeMention(match.span(), Kind.UNTIL, null, reference, reference == null, false);
      case SINCE_NEW_YEAR -> sinceNewYear(match.span());
      case WHOLE_YEAR -> wholeYear(match.span());
      case YEAR_BEFORE -> yearBefore(match.span());
      case SAME_YEAR -> sameYear(match);
      case YEAR_AGO -> yearAgo(match.span());
      case SEVERAL_YEARS ->
          isTerm(match.end()) || isLength(match.start()) || isRank(match.end())
              ? null
              : new TimeMention(match.span(), Kind.SEVERAL_YEARS, null, null, false, false);
      case DURING -> new TimeMention(match.span(), Kind.DURING, null, null, false, false);
      case AFTERWARDS -> new TimeMention(match.span(), Kind.AFTERWARDS, null, null, false, false);
      case SAME_MONTH -> relative(match, before == null ? null : monthOf(before));
      case UNTIL_SAME_MONTH -> untilSameMonth(match, before);
      case SAME_DAY -> relative(match, day == null ? null : day(day));
      case NEXT_DAY -> relative(match, day == null ? null : day(day.plusDays(1)));
      case TODAY -> relative(match, published == null ? null : day(published));
      case YESTERDAY -> relative(match, published == null ? null : day(published.minusDays(1)));
      case DAY_BEFORE_YESTERDAY ->
          relative(match, published == null ? null : day(published.minusDays(2)));
      case THIS_MONTH ->
          relative(
              match,
              published == null ? null : month(published.getYear(), published.getMonthValue()));
      case LAST_MONTH ->
          relative(
              match,
              published == null
                  ? null
                  : month(
                      published.minusMonths(1).getYear(),
                      published.minusMonths(1).getMonthValue()));
    };
  }

  /** 五年有期徒刑, 三年以上: how long something is, not when. */
  private boolean isTerm(int end) {
    return TERMS.beginsAt(text, end);
  }

  /** 近年来最大的一起: what it is compared with, not when it was. */
  private boolean isRank(int end) {
    return RANKS.beginsAt(text, end);
  }

  /** 为期三年的行动: how long it is to last. */
  private boolean isLength(int start) {
    return LENGTHS.endsAt(text, start);
  }

  /** The beginning of a campaign without a day; null where a day before it tells it. */
  @Nullable TimeMention ofSince(SinceWords.Found words) {
    if (words.kind() == Kind.DURING) {
      return new TimeMention(words.span(), Kind.DURING, null, null, false, false);
    }
    return times.sinceBefore(words.span().start())
        ? null
        : new TimeMention(words.span(), Kind.SINCE, null, times.referenceDay(), false, false);
  }

  private TimeMention sinceNewYear(Span span) {
    Integer year = times.currentYear();
    LocalDate from = year == null ? null : LocalDate.of(year, 1, 1);
    return new TimeMention(span, Kind.SINCE, from, times.referenceDay(), from == null, false);
  }

  /** 同年: the whole year of the time before; null before a month, which is read with that year. */
  private @Nullable TimeMention sameYear(TermMatch<TimeWords.Word> match) {
    boolean month =
        match.end() < text.length() && DateBeginnings.STARTS.indexOf(text.charAt(match.end())) >= 0;
    TimeMention before = times.lastResolved(match.start());
    LocalDate day = before == null ? null : before.to() == null ? before.from() : before.to();
    if (month || day == null) {
      return month ? null : wholeYear(match.span());
    }
    LocalDate from = day.withDayOfYear(1);
    return new TimeMention(
        match.span(), Kind.SPAN, from, from.withDayOfYear(from.lengthOfYear()), false, false);
  }

  private TimeMention yearAgo(Span span) {
    Integer year = times.currentYear();
    return year == null
        ? new TimeMention(span, Kind.COMPARED, null, null, true, false)
        : inYear(span, year - 1);
  }

  /** A year to compare with; before 同期 what the sums cover, moved into that year. */
  TimeMention compared(Span span, DatePart date) {
    Integer year = date.year();
    return year != null && Comparison.samePeriod(text, span.end())
        ? inYear(new Span(span.start(), span.end() + 2), year)
        : new TimeMention(span, Kind.COMPARED, date.from(), date.to(), date.from() == null, false);
  }

  private TimeMention inYear(Span span, int year) {
    TimeMention sums = times.lastRunning(span.start());
    if (sums == null || sums.to() == null) {
      return new TimeMention(
          span, Kind.COMPARED, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false, false);
    }
    int back = sums.to().getYear() - year;
    LocalDate from = sums.from() == null ? null : sums.from().minusYears(back);
    return new TimeMention(span, Kind.COMPARED, from, sums.to().minusYears(back), false, false);
  }

  private TimeMention untilSameMonth(
      TermMatch<TimeWords.Word> match, @Nullable TimeMention before) {
    LocalDate[] month = before == null ? null : monthOf(before);
    return new TimeMention(
        match.span(), Kind.UNTIL, null, month == null ? null : month[1], month == null, false);
  }

  private TimeMention relative(TermMatch<TimeWords.Word> match, LocalDate @Nullable [] days) {
    if (TimeWords.ends(text, match.start())) {
      LocalDate to = days == null ? null : days[1];
      return new TimeMention(match.span(), Kind.UNTIL, null, to, to == null, false);
    }
    if (days != null && startsSince(match.end())) {
      return new TimeMention(match.span(), Kind.SINCE, days[0], times.referenceDay(), false, false);
    }
    TimeMention mention =
        days == null
            ? new TimeMention(match.span(), Kind.POINT, null, null, true, false)
            : new TimeMention(match.span(), Kind.POINT, days[0], days[1], false, false);
    return TimeWords.announces(text, match.end()) ? mention.announcing() : mention;
  }

  /** 上月起, 本月以来. */
  private boolean startsSince(int end) {
    return text.startsWith("以来", end) || text.startsWith("起", end) && !TimeWords.isAct(text, end);
  }

  /**
   * The year of the nearest year or edition before it, of its line first; in the first months of a
   * year its own is not over.
   */
  private TimeMention wholeYear(Span span) {
    DateNumber written = span.start() < 4 ? null : DateNumber.at(text, span.start() - 4);
    Integer year =
        written != null && written.isYear() && written.end() == span.start()
            ? Integer.valueOf(written.value())
            : times.yearNear(span.start());
    if (year != null
        && written == null
        && published != null
        && year == published.getYear()
        && published.getMonthValue() <= LAST_MONTH_OF_REVIEWS
        && times.yearInLine(span.start()) == null) {
      year = year - 1;
    }
    if (year == null && published != null) {
      year = published.getMonthValue() == 12 ? published.getYear() : published.getYear() - 1;
    }
    boolean compared = Comparison.isMultiple(text, span.end()) || times.comparesUpTo(span.start());
    Kind kind = compared ? Kind.COMPARED : Kind.SPAN;
    return year == null
        ? new TimeMention(span, kind, null, null, true, false)
        : new TimeMention(
            span, kind, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false, false);
  }

  /** 上一年: the year before the one that its line named last. */
  private TimeMention yearBefore(Span span) {
    Integer named = times.yearInLine(span.start());
    if (named == null) {
      return new TimeMention(span, Kind.SPAN, null, null, true, false);
    }
    LocalDate from = LocalDate.of(named - 1, 1, 1);
    return new TimeMention(
        span, Kind.SPAN, from, from.withDayOfYear(from.lengthOfYear()), false, false);
  }

  private static LocalDate @Nullable [] monthOf(TimeMention mention) {
    LocalDate day = mention.to() == null ? mention.from() : mention.to();
    return day == null ? null : month(day.getYear(), day.getMonthValue());
  }

  private static LocalDate[] month(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new LocalDate[] {first, first.plusMonths(1).minusDays(1)};
  }

  private static LocalDate[] day(LocalDate day) {
    return new LocalDate[] {day, day};
  }
}
