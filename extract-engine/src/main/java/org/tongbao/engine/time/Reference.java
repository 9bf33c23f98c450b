package org.tongbao.engine.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.time.TimeMention.Kind;

/**
 * What 今年 and 截至目前 count from.
 *
 * @param day the press conference that the text names, else the publication; null where unknown
 * @param year what 今年 means
 * @param published day of publication
 */
record Reference(@Nullable LocalDate day, @Nullable Integer year, @Nullable LocalDate published) {

  /** A press conference further before publication is another one. */
  private static final int LONGEST_BEFORE_PUBLICATION_DAYS = 31;

  private static final Phrases BACKSTORY = Phrases.of("原来", "原来,", "早在", "曾于", "曾在", "曾因");

  /** How far behind 今年 the name of a campaign may stand that has the year: 今年“净网-2025”. */
  private static final int NAME_REACH = 10;

  private static final Phrases THIS_YEAR = Phrases.of("今年");
  private static final Phrases LAST_YEAR = Phrases.of("去年");

  static Reference of(@Nullable LocalDate published) {
    return new Reference(
        published, published == null ? null : Integer.valueOf(published.getYear()), published);
  }

  /** With what a first reading of the text tells. */
  Reference refinedBy(
      IndexedText text, Mentions<CampaignMention> campaigns, List<TimeMention> mentions) {
    LocalDate press = pressDay(text, mentions, years(text, campaigns, mentions).size() == 1);
    if (published != null) {
      return press == null ? this : new Reference(press, year, published);
    }
    if (press != null) {
      return new Reference(press, press.getYear(), null);
    }
    Set<Integer> years = years(text, campaigns, mentions);
    boolean told = years.size() == 1 && isCurrent(text, campaigns, mentions);
    Integer only = told ? years.iterator().next() : null;
    return new Reference(null, only != null ? only : yearBesideName(text, campaigns), null);
  }

  /**
   * Whether the only year is the one that the text is of: beside 今年 or 去年 a bare 2019年, or the full
   * date of some deed, is another one.
   */
  private static boolean isCurrent(
      IndexedText text, Mentions<CampaignMention> campaigns, List<TimeMention> mentions) {
    boolean dated = mentions.stream().anyMatch(time -> isWithinYear(text, time));
    boolean named = campaigns.all().stream().anyMatch(campaign -> campaign.edition() != null);
    return dated || named || !THIS_YEAR.in(text) && !LAST_YEAR.in(text);
  }

  private static boolean isWithinYear(IndexedText text, TimeMention time) {
    LocalDate from = time.from();
    LocalDate to = time.to();
    boolean deed = time.kind() == Kind.POINT && !time.announcement() && goesOn(text, time.end());
    return !deed
        && (from != null && from.getDayOfYear() > 1 || to != null && to.getDayOfYear() < 365);
  }

  /** 2002年2月4日,某人…, unlike a dateline, which stands alone: 2022年8月26日 星期五. */
  private static boolean goesOn(IndexedText text, int end) {
    int hour = end;
    while (hour < text.length() && Character.isDigit(text.charAt(hour))) {
      hour++;
    }
    char next = hour < text.length() ? text.charAt(hour) : ' ';
    return hour > end
        ? next == '时'
        : next == ',' || Character.isIdeographic(next) && next != '星' && next != '第';
  }

  private @Nullable LocalDate pressDay(
      IndexedText text, List<TimeMention> mentions, boolean oneYear) {
    for (TimeMention mention : mentions) {
      LocalDate day = mention.to();
      if (day == null || !mention.announcement() || !day.equals(mention.from())) {
        continue;
      }
      if (published == null
          ? oneYear
          : isRecent(day, published) || isDateline(text, mention, published)) {
        return day;
      }
    }
    return null;
  }

  /** 某社5月24日电 in a page of September: the page took an older report over. */
  private static boolean isDateline(IndexedText text, TimeMention time, LocalDate published) {
    LocalDate day = time.to();
    boolean wired = TimeWords.isDateline(text, time.end());
    return wired && day != null && !day.isAfter(published) && day.plusYears(1).isAfter(published);
  }

  private static boolean isRecent(LocalDate day, LocalDate published) {
    return !day.isAfter(published)
        && day.plusDays(LONGEST_BEFORE_PUBLICATION_DAYS).isAfter(published);
  }

  private static Set<Integer> years(
      CharSequence text, Mentions<CampaignMention> campaigns, List<TimeMention> mentions) {
    Set<Integer> years = new TreeSet<>();
    for (TimeMention mention : mentions) {
      if (mention.start() > 0 && "较比".indexOf(text.charAt(mention.start() - 1)) >= 0) {
        continue;
      }
      boolean sinceYear =
          mention.kind() == TimeMention.Kind.SINCE
              && mention.from() != null
              && mention.from().getDayOfYear() == 1;
      if (mention.from() != null && !sinceYear) {
        years.add(mention.from().getYear());
      }
      if (mention.to() != null) {
        years.add(mention.to().getYear());
      }
    }
    for (CampaignMention campaign : campaigns.all()) {
      if (campaign.edition() != null) {
        years.add(campaign.edition());
      }
    }
    return years;
  }

  /** 7月29日 has its year from elsewhere; 原来,2002年 is long over. */
  private static boolean writesYear(CharSequence text, TimeMention mention) {
    if (BACKSTORY.endsAt(text, mention.start())) {
      return false;
    }
    for (int i = mention.start() + 4; i < mention.end(); i++) {
      if (text.charAt(i) == '年' && text.charAt(i - 1) != '今' && text.charAt(i - 1) != '去') {
        return true;
      }
    }
    return false;
  }

  /** 今年“净网2025”, 去年…“安网2017”: the name tells the year that the word means. */
  private static @Nullable Integer yearBesideName(
      IndexedText text, Mentions<CampaignMention> campaigns) {
    for (CampaignMention campaign : campaigns.all()) {
      if (campaign.edition() == null) {
        continue;
      }
      int from = Math.max(0, campaign.start() - NAME_REACH);
      if (THIS_YEAR.in(text, from, campaign.start())) {
        return campaign.edition();
      }
      if (LAST_YEAR.in(text, from, campaign.start())) {
        return campaign.edition() + 1;
      }
    }
    return null;
  }
}
