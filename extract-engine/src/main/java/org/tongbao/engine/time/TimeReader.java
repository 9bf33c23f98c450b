package org.tongbao.engine.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention.Kind;

/**
 * Reads the times that a text names. 今年 counts from the day of publication; 截至目前 and the end of
 * 今年以来 from the press conference that the text names, else from publication.
 */
public final class TimeReader {

  /** Verbs that only look like 3月22日起. */
  private static final List<String> ACTS = List.of("起诉", "起获", "起底", "起出", "起草");

  private static final String TO = "至到-—~－";

  private final String text;
  private final Mentions<CampaignMention> campaigns;
  private final @Nullable LocalDate published;
  private final TimesSoFar times;

  private TimeReader(String text, Mentions<CampaignMention> campaigns, Reference reference) {
    this.text = text;
    this.campaigns = campaigns;
    this.times = new TimesSoFar(campaigns, reference);
    this.published = reference.published();
  }

  public static Mentions<TimeMention> read(
      String text, Mentions<CampaignMention> campaigns, @Nullable LocalDate published) {
    Reference reference = Reference.of(published);
    List<TimeMention> first = new TimeReader(text, campaigns, reference).readAll();
    Reference refined = reference.refinedBy(text, campaigns, first);
    return new Mentions<>(
        refined.equals(reference) ? first : new TimeReader(text, campaigns, refined).readAll());
  }

  private List<TimeMention> readAll() {
    int index = 0;
    while (index < text.length()) {
      if (text.charAt(index) == '\n') {
        times.startLine(index + 1);
      }
      CampaignMention name = campaigns.firstIn(index, index + 1);
      if (name != null) {
        index = name.end();
        continue;
      }
      TimeMention mention = at(index);
      if (mention == null) {
        index++;
      } else {
        times.add(mention);
        index = mention.end();
      }
    }
    return times.all();
  }

  private @Nullable TimeMention at(int index) {
    TermMatch<TimeWords.Word> word = TimeWords.longestAt(text, index);
    if (word != null && !saidInBrackets(word.end())) {
      return ofWord(word);
    }
    if (DateScanner.STARTS.indexOf(text.charAt(index)) < 0) {
      return null;
    }
    DateScanner scanner = new DateScanner(text, times.currentYear());
    DatePart date = scanner.dateAt(index);
    if (date == null || isAttribute(date)) {
      return null;
    }
    return ofDate(index, date, scanner);
  }

  /** 今天(9日): the day in brackets is read instead. */
  private boolean saidInBrackets(int end) {
    return end + 1 < text.length()
        && text.charAt(end) == '('
        && Character.isDigit(text.charAt(end + 1));
  }

  /** 今年的打击重点, 今年将开展: no time of what is reported. */
  private boolean isAttribute(DatePart date) {
    return date.monthMissing()
        && date.day() == 0
        && date.end() < text.length()
        && "的将要".indexOf(text.charAt(date.end())) >= 0;
  }

  private @Nullable TimeMention ofDate(int index, DatePart written, DateScanner scanner) {
    DatePart date = completed(written, index, scanner.relativeYearAt(index));
    DatePart last = date;
    if (date.end() + 1 < text.length() && TO.indexOf(text.charAt(date.end())) >= 0) {
      DatePart next = scanner.dateAt(date.end() + 1);
      if (next != null) {
        last = continued(date, next);
      }
    }
    int end = last.end();
    LocalDate from = date.from();
    LocalDate to = last.to();
    boolean unresolved = from == null || to == null;
    if (endsWith("截至", index)
        || endsWith("截止", index)
        || endsWith("截止到", index)
        || endsWith("截至到", index)
        || endsWith("截止至", index)) {
      return new TimeMention(new Span(index, end), Kind.UNTIL, null, to, to == null, false);
    }
    if (startsSince(index, end)) {
      return new TimeMention(
          new Span(index, end), Kind.SINCE, from, times.referenceDay(), from == null, false);
    }
    boolean wholeYear = date.monthMissing() && date.day() == 0 && date.third() == 0;
    if (wholeYear
        && scanner.relativeYearAt(index)
        && text.charAt(index) != '去'
        && text.charAt(index) != '前') {
      return new TimeMention(
          new Span(index, end), Kind.SINCE, from, times.referenceDay(), from == null, false);
    }
    boolean months = last != date || date.lastMonth() > date.firstMonth();
    Kind kind = wholeYear || months ? Kind.SPAN : Kind.POINT;
    TimeMention mention = new TimeMention(new Span(index, end), kind, from, to, unresolved, false);
    return kind == Kind.POINT && TimeWords.announces(text, end) ? mention.announcing() : mention;
  }

  private DatePart continued(DatePart first, DatePart next) {
    if (next.year() != null) {
      return next;
    }
    DatePart sameYear = next.withYear(first.year());
    return next.monthMissing()
        ? new DatePart(
            first.year(), first.firstMonth(), first.lastMonth(), next.day(), 0, next.end())
        : sameYear;
  }

  private boolean startsSince(int start, int end) {
    boolean starts = text.startsWith("起", end) && !ACTS.contains(following(end));
    if (starts || text.startsWith("以来", end) || text.startsWith("开始", end)) {
      return true;
    }
    boolean from = endsWith("自", start) || endsWith("从", start);
    return TimeWords.sinceFollows(text, end, from ? "。;\n" : ",。;\n");
  }

  private @Nullable TimeMention ofWord(TermMatch<TimeWords.Word> match) {
    int index = match.start();
    LocalDate reference = times.referenceDay();
    TimeMention before = times.lastResolved(index);
    LocalDate day = times.lastDay();
    return switch (match.value()) {
      case UNTIL_NOW ->
          new TimeMention(match.span(), Kind.UNTIL, null, reference, reference == null, false);
      case SINCE_START ->
          times.sinceBefore(index)
              ? null
              : new TimeMention(match.span(), Kind.SINCE, null, reference, false, false);
      case WHOLE_YEAR -> wholeYear(match.span());
      case YEAR_BEFORE -> yearBefore(match.span());
      case SEVERAL_YEARS ->
          new TimeMention(match.span(), Kind.SEVERAL_YEARS, null, null, false, false);
      case DURING -> new TimeMention(match.span(), Kind.DURING, null, null, false, false);
      case AFTERWARDS -> new TimeMention(match.span(), Kind.AFTERWARDS, null, null, false, false);
      case SAME_MONTH -> relative(match, before == null ? null : monthOf(before));
      case UNTIL_SAME_MONTH -> untilSameMonth(match, before);
      case SAME_DAY -> relative(match, day == null ? null : day(day));
      case NEXT_DAY -> relative(match, day == null ? null : day(day.plusDays(1)));
      case TODAY -> relative(match, published == null ? null : day(published));
      case YESTERDAY -> relative(match, published == null ? null : day(published.minusDays(1)));
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

  private TimeMention untilSameMonth(
      TermMatch<TimeWords.Word> match, @Nullable TimeMention before) {
    LocalDate[] month = before == null ? null : monthOf(before);
    return new TimeMention(
        match.span(), Kind.UNTIL, null, month == null ? null : month[1], month == null, false);
  }

  private TimeMention relative(TermMatch<TimeWords.Word> match, LocalDate @Nullable [] days) {
    TimeMention mention =
        days == null
            ? new TimeMention(match.span(), Kind.POINT, null, null, true, false)
            : new TimeMention(match.span(), Kind.POINT, days[0], days[1], false, false);
    return TimeWords.announces(text, match.end()) ? mention.announcing() : mention;
  }

  /** The year of the nearest year or edition before it, of its line first. */
  private TimeMention wholeYear(Span span) {
    Integer year = times.yearNear(span.start());
    if (year == null && published != null) {
      year = published.getMonthValue() == 12 ? published.getYear() : published.getYear() - 1;
    }
    return year == null
        ? new TimeMention(span, Kind.SPAN, null, null, true, false)
        : new TimeMention(
            span, Kind.SPAN, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false, false);
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

  /** Fills in the year of 8月 and the month of 24日. */
  private DatePart completed(DatePart date, int index, boolean relativeYear) {
    if (date.year() != null || relativeYear) {
      return date;
    }
    if (date.monthMissing()) {
      TimeMention before = times.lastResolved(index);
      LocalDate near = before != null && times.inLine(before) ? before.to() : published;
      return near == null
          ? date
          : new DatePart(
              near.getYear(),
              near.getMonthValue(),
              near.getMonthValue(),
              date.day(),
              0,
              date.end());
    }
    Integer year = times.yearInLine(index);
    if (year == null && published != null) {
      year =
          date.firstMonth() > published.getMonthValue()
              ? published.getYear() - 1
              : published.getYear();
    }
    return date.withYear(year != null ? year : times.yearNear(index));
  }

  private String following(int index) {
    return text.substring(index, Math.min(text.length(), index + 2));
  }

  private boolean endsWith(String words, int index) {
    return text.startsWith(words, index - words.length());
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
