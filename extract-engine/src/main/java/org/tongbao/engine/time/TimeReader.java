package org.tongbao.engine.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.lexicon.TermMatch;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention.Kind;

/**
 * Reads the times that a text names. 今年 counts from the day of publication; 截至目前 and the end of
 * 今年以来 from the press conference that the text names, else from publication.
 */
public final class TimeReader {

  private static final Phrases LINE_BREAK = Phrases.of("\n");

  private final IndexedText text;
  private final Mentions<CampaignMention> campaigns;
  private final @Nullable LocalDate published;
  private final TimesSoFar times;
  private final WordTimes words;
  private final AttributiveTimes attributive;
  private int lineStart;
  private int nextLine;
  private int nextWord = -1;
  private int nextSince = -1;
  private int nextDate = -1;

  private TimeReader(IndexedText text, Mentions<CampaignMention> campaigns, Reference reference) {
    this.text = text;
    this.campaigns = campaigns;
    this.attributive = new AttributiveTimes(text, campaigns);
    this.times = new TimesSoFar(campaigns, reference);
    this.published = reference.published();
    this.words = new WordTimes(text, published, times);
  }

  /**
   * @param ofArticle leaves out the times of page furniture, which 今年 does not count from
   */
  public static Mentions<TimeMention> read(
      IndexedText text,
      Mentions<CampaignMention> campaigns,
      @Nullable LocalDate published,
      UnaryOperator<Mentions<TimeMention>> ofArticle) {
    Reference reference = Reference.of(published);
    List<TimeMention> first = new TimeReader(text, campaigns, reference).readAll();
    List<TimeMention> told = ofArticle.apply(new Mentions<>(first)).all();
    Reference refined = reference.refinedBy(text, campaigns, told);
    return new Mentions<>(
        refined.equals(reference) ? first : new TimeReader(text, campaigns, refined).readAll());
  }

  private List<TimeMention> readAll() {
    int read = 0;
    int index = nextBeginning(0);
    while (index < text.length()) {
      CampaignMention name = campaigns.firstIn(read, index + 1);
      TimeMention mention = name == null ? at(index) : null;
      if (mention != null) {
        times.add(mention);
      }
      read = name != null ? name.end() : mention != null ? mention.end() : index + 1;
      index = nextBeginning(read);
    }
    return withRows(times.all());
  }

  private List<TimeMention> withRows(List<TimeMention> read) {
    List<TimeMention> rows = YearRows.read(text);
    return rows.isEmpty()
        ? read
        : Stream.concat(read.stream(), rows.stream())
            .sorted(Comparator.comparingInt(TimeMention::start))
            .toList();
  }

  /**
   * Where a time may begin next: what was found beyond the offset is still the next of its kind.
   */
  private int nextBeginning(int from) {
    if (nextWord < from) {
      nextWord = orEnd(TimeWords.next(text, from));
    }
    if (nextSince < from) {
      nextSince = orEnd(SinceWords.next(text, from));
    }
    if (nextDate < from) {
      nextDate = orEnd(DateBeginnings.next(text, from));
    }
    return Math.min(nextWord, Math.min(nextSince, nextDate));
  }

  private int orEnd(int place) {
    return place < 0 ? text.length() : place;
  }

  private @Nullable TimeMention at(int index) {
    times.startLine(lineStart(index));
    TermMatch<TimeWords.Word> word = nextWord == index ? TimeWords.longestAt(text, index) : null;
    if (word != null && !attributive.saidInBrackets(word.end())) {
      return words.ofWord(word);
    }
    SinceWords.Found since = nextSince == index ? SinceWords.at(text, index) : null;
    if (since != null) {
      return words.ofSince(since);
    }
    if (DateBeginnings.STARTS.indexOf(text.charAt(index)) < 0) {
      return null;
    }
    DateScanner scanner = new DateScanner(text, times.currentYear());
    DatePart date = scanner.dateAt(index);
    if (date == null || attributive.isAttribute(date)) {
      return null;
    }
    return ofDate(index, date, scanner);
  }

  /** Places come in the order of the text, so that the lines are passed over once. */
  private int lineStart(int index) {
    while (nextLine <= index) {
      lineStart = nextLine;
      int end = LINE_BREAK.firstIn(text, nextLine, text.length());
      nextLine = end < 0 ? Integer.MAX_VALUE : end + 1;
    }
    return lineStart;
  }

  private @Nullable TimeMention ofDate(int index, DatePart written, DateScanner scanner) {
    DatePart date = completed(written, index, scanner.relativeYearAt(index));
    DateStretch stretch = DateStretch.read(text, scanner, date);
    DatePart last = stretch.last();
    int end = last.end();
    LocalDate from = date.from();
    LocalDate to = last.to();
    boolean unresolved = from == null || to == null;
    if (startsNewYear(index)) {
      LocalDate newYear = to == null ? null : to.withDayOfYear(1);
      return new TimeMention(new Span(index, end), Kind.SPAN, newYear, to, to == null, false);
    }
    TimeMention start = to == null ? null : times.startOf(text, index);
    if (start != null) {
      return new TimeMention(
          new Span(index, end), Kind.SPAN, start.from(), to, start.from() == null, false);
    }
    if (TimeWords.ends(text, index)) {
      return new TimeMention(new Span(index, end), Kind.UNTIL, null, to, to == null, false);
    }
    if (startsSince(index, end)) {
      return new TimeMention(
          new Span(index, end), Kind.SINCE, from, times.referenceDay(), from == null, false);
    }
    if (date.monthMissing() && last == date && attributive.numbersRound(end)) {
      return null;
    }
    boolean wholeYear = date.monthMissing() && date.day() == 0 && date.third() == 0;
    if (wholeYear
        && !stretch.isLonger()
        && date.year() != null
        && !scanner.relativeYearAt(index)
        && attributive.names(end)) {
      return new TimeMention(new Span(index, end), Kind.NAMING, from, to, unresolved, false);
    }
    if (attributive.holdsNumber(end)
        || wholeYear && Comparison.at(text, index, end)
        || Comparison.isMultiple(text, end)) {
      return words.compared(new Span(index, end), date);
    }
    if (wholeYear
        && scanner.relativeYearAt(index)
        && text.charAt(index) != '去'
        && text.charAt(index) != '前') {
      return new TimeMention(
          new Span(index, end), Kind.SINCE, from, times.referenceDay(), from == null, false);
    }
    boolean months = stretch.isLonger() || date.lastMonth() > date.firstMonth();
    Kind kind = wholeYear || months ? Kind.SPAN : Kind.POINT;
    TimeMention mention = new TimeMention(new Span(index, end), kind, from, to, unresolved, false);
    return kind == Kind.POINT && TimeWords.announces(text, end) ? mention.announcing() : mention;
  }

  /** 年初至5月底. */
  private boolean startsNewYear(int index) {
    return endsWith("年初至", index) || endsWith("年初到", index);
  }

  private boolean startsSince(int start, int end) {
    if (TimeWords.isDateline(text, end)) {
      return false;
    }
    boolean starts = text.startsWith("起", end) && !TimeWords.isAct(text, end);
    if (starts || text.startsWith("以来", end) || text.startsWith("开始", end)) {
      return true;
    }
    boolean from = endsWith("自", start) || endsWith("从", start);
    return TimeWords.sinceFollows(text, end, from);
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
    year = year == null ? times.headingYear() : year;
    if (year == null && published != null) {
      year =
          date.firstMonth() > published.getMonthValue()
              ? published.getYear() - 1
              : published.getYear();
    }
    Integer near = year == null ? times.yearNear(index, date.firstMonth()) : year;
    return date.withYear(near == null ? times.currentYear() : near);
  }

  private boolean endsWith(String words, int index) {
    return text.startsWith(words, index - words.length());
  }
}
