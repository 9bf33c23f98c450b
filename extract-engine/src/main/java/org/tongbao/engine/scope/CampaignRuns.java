package org.tongbao.engine.scope;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Campaign;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.time.TimeMention;
import org.tongbao.engine.time.TimeMention.Kind;

/**
 * What the stated runs of campaigns tell of the time of sums: the beginning that 截至目前 or 行动以来
 * leaves open, and the whole run where the sums are those of the campaign.
 */
final class CampaignRuns {

  private static final int CLOSING_REACH = 40;
  private static final int VERB_REACH = 5;
  private static final Phrases ACTION = Phrases.of("行动");
  private static final Phrases CLOSINGS = Phrases.of("收官", "落幕", "结束", "告捷", "收兵");
  private static final Phrases SEASONS = Phrases.of("春", "夏", "秋", "冬", "暑", "学");

  private final DocumentMentions mentions;
  private @Nullable List<CampaignRun> runs;
  private final @Nullable LocalDate today;

  CampaignRuns(DocumentMentions mentions) {
    this.mentions = mentions;
    this.today = today(mentions);
  }

  /**
   * The day that all open times of the document end on: of the press conference, of publication.
   */
  private static @Nullable LocalDate today(DocumentMentions mentions) {
    for (TimeMention time : mentions.times().all()) {
      if (time.kind() == Kind.SINCE && time.to() != null) {
        return time.to();
      }
    }
    return mentions.published();
  }

  /** The whole run of a campaign so far; unknown where the document does not state it. */
  Covered whole(Campaign campaign) {
    CampaignRun run = of(campaign);
    return run == null ? Covered.UNKNOWN : Covered.run(run.ground(), run.from(), end(run));
  }

  /** With the beginning or the end that the campaign's run gives a time which leaves it open. */
  Covered completed(Covered covered, Sentence sentence, Campaign campaign) {
    TimeMention ground = covered.ground();
    if (ground == null) {
      return covered;
    }
    if (ground.kind() == Kind.COMPARED) {
      return compared(covered, ground, campaign);
    }
    if (ground.kind() == Kind.SPAN) {
      return soFar(covered, ground);
    }
    CampaignRun run = of(campaign);
    if (run == null) {
      return closes(ground, sentence) ? covered.withoutBeginning() : covered;
    }
    if (refines(run, ground, covered.period().from())) {
      return covered.startingWith(run);
    }
    if (ground == run.ground()) {
      boolean goesOn = run.launches() && ground.kind() == Kind.POINT;
      return goesOn ? Covered.run(ground, run.from(), end(run)) : covered;
    }
    LocalDate to = covered.period().to();
    if (to == null || covered.period().from() != null) {
      return closes(ground, sentence) ? covered.startingWith(run) : covered;
    }
    return switch (ground.kind()) {
      case UNTIL -> starts(run, to) ? covered.startingWith(run) : covered;
      case SINCE -> starts(run, to) && !isSeason(ground) ? since(ground, run, to) : covered;
      default -> covered;
    };
  }

  /** 2020年至2022年, told in 2021: what is over of a stretch of years. */
  private Covered soFar(Covered covered, TimeMention ground) {
    LocalDate from = covered.period().from();
    LocalDate to = covered.period().to();
    boolean goesOn =
        today != null
            && from != null
            && to != null
            && to.getYear() > from.getYear()
            && from.isBefore(today)
            && to.isAfter(today);
    return goesOn ? covered.endingOn(today) : covered;
  }

  private static boolean starts(CampaignRun run, LocalDate to) {
    return !run.from().isAfter(to);
  }

  private static Covered since(TimeMention ground, CampaignRun run, LocalDate to) {
    boolean over = run.to() != null && run.to().isBefore(to);
    return Covered.run(ground, run.from(), over ? run.to() : to);
  }

  /** 上月起…, and elsewhere 6月13日开始: the day within the month. */
  private static boolean refines(CampaignRun run, TimeMention ground, @Nullable LocalDate from) {
    return (ground.kind() == Kind.SINCE || ground.kind() == Kind.UNTIL)
        && from != null
        && from.getDayOfMonth() == 1
        && run.from().isAfter(from)
        && YearMonth.from(from).equals(YearMonth.from(run.from()));
  }

  /** 去年同期: the run, as many years earlier. */
  private Covered compared(Covered covered, TimeMention ground, Campaign campaign) {
    LocalDate to = covered.period().to();
    CampaignRun run = of(new Campaign(campaign.series(), null, campaign.operation()));
    if (run == null || to == null || covered.period().from() != null) {
      return covered;
    }
    LocalDate end = run.to() == null ? to : run.to();
    return Covered.run(ground, run.from().minusYears(end.getYear() - to.getYear()), to);
  }

  /** 入夏以来 is no beginning of a campaign. */
  private boolean isSeason(TimeMention time) {
    return SEASONS.in(mentions.text(), time.span());
  }

  /** 10月15日,…行动圆满收官: the day on which the campaign ended. */
  private boolean closes(TimeMention time, Sentence sentence) {
    int end = Math.min(sentence.span().end(), time.end() + CLOSING_REACH);
    int head = ACTION.firstIn(mentions.text(), time.end(), end);
    boolean named = ACTION.in(mentions.text(), sentence.span().start(), time.start());
    boolean closing =
        head < 0
            ? named
                && CLOSINGS.in(mentions.text(), time.end(), Math.min(end, time.end() + VERB_REACH))
            : CLOSINGS.in(mentions.text(), head, end);
    return time.kind() == Kind.POINT && closing;
  }

  private @Nullable LocalDate end(CampaignRun run) {
    if (run.isOneDay()) {
      return run.from();
    }
    boolean over = run.to() != null && (today == null || !run.to().isAfter(today));
    return over ? run.to() : today;
  }

  /**
   * The run that names the campaign, one with both ends first; else one that names none. A day is
   * preferred to its month.
   */
  private @Nullable CampaignRun of(Campaign campaign) {
    CampaignRun found = null;
    runs = runs == null ? new CampaignRunReader(mentions).read() : runs;
    for (CampaignRun run : runs) {
      if (run.isOf(campaign)
          && (found == null || rank(run) > rank(found) || tellsDay(run, found))) {
        found = run;
      }
    }
    return found;
  }

  private static boolean tellsDay(CampaignRun run, CampaignRun other) {
    return run.from().isAfter(other.from())
        && other.from().getDayOfMonth() == 1
        && YearMonth.from(run.from()).equals(YearMonth.from(other.from()));
  }

  private static int rank(CampaignRun run) {
    return (run.campaign() == null ? 0 : 2) + (run.to() == null ? 0 : 1);
  }
}
