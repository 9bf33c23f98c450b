package org.tongbao.engine.scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Campaign;
import org.tongbao.contract.event.Period;
import org.tongbao.engine.campaign.CampaignMention;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.time.TimeMention;
import org.tongbao.engine.time.TimeMention.Kind;

/** The times of sums in a document, and which of them holds for a section. */
final class RunningTimes {

  /** Running times further on in a document are not looked at. */
  private static final int MOST_RUNNING = 64;

  private static final int MOST_ROWS = 64;
  private static final int LONGEST_CAPTION = 40;

  /**
   * A time of sums with the others of its sentence, which may give its other end.
   *
   * @param sentence the sentence that it stands in
   */
  private record Running(TimeMention time, Sentence sentence, Covered resolved) {}

  private static final Phrases LENGTHS = Phrases.of("一年", "半年");
  private static final Phrases SHARE = Phrases.of("其中");

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final LevelScope levels;
  private final PerSentence<List<TimeMention>> beyond;
  private @Nullable List<Running> running;

  RunningTimes(DocumentMentions mentions, Surroundings surroundings, LevelScope levels) {
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.levels = levels;
    this.beyond = new PerSentence<>(mentions.outline(), this::readBeyond);
  }

  /**
   * The last time that tells when something was done.
   *
   * @param compared whether the time of numbers to compare with counts
   */
  static @Nullable TimeMention lastUsable(List<TimeMention> times, boolean compared) {
    for (int i = times.size() - 1; i >= 0; i--) {
      TimeMention time = times.get(i);
      boolean usable =
          switch (time.kind()) {
            case DURING, NAMING, AFTERWARDS, SEVERAL_YEARS -> false;
            case COMPARED -> compared;
            case SINCE, UNTIL, SPAN, POINT -> true;
          };
      if (usable && !time.announcement()) {
        return time;
      }
    }
    return null;
  }

  /**
   * The times of a sentence that hold beyond it: not that of a share (今年破案…,其中6月至8月…) where another
   * stands before.
   */
  List<TimeMention> beyond(Sentence sentence) {
    return beyond.of(sentence);
  }

  private List<TimeMention> readBeyond(Sentence sentence) {
    List<TimeMention> times = mentions.times().in(sentence.span());
    int share = SHARE.firstIn(mentions.text(), sentence.span().start(), sentence.span().end());
    if (share < 0) {
      return times;
    }
    List<TimeMention> before = mentions.times().in(sentence.span().start(), share);
    return lastUsable(before, false) == null ? times : before;
  }

  /** 2月1日以来开展…。截至3月14日: the end begins where the sums of the sentence before do. */
  Covered started(Covered ended, Sentence sentence) {
    TimeMention ground = ended.ground();
    if (ground == null || ground.kind() != Kind.UNTIL || ended.period().from() != null) {
      return ended;
    }
    for (Sentence before : surroundings.before(sentence)) {
      TimeMention last = lastUsable(beyond(before), false);
      if (last != null) {
        boolean starts = last.kind() == Kind.SINCE && last.from() != null;
        return starts ? ended.startingWith(last) : ended;
      }
    }
    return ended;
  }

  /** 附:各县9月查处情况: the time in the line above a table holds for its rows. */
  @Nullable Covered ofCaption(Sentence sentence) {
    int block = sentence.block();
    List<Block> blocks = mentions.outline().blocks();
    if (blocks.get(block).kind() != BlockKind.TABLE_ROW) {
      return null;
    }
    int furthest = Math.max(0, block - MOST_ROWS);
    while (block > furthest && blocks.get(block).kind() == BlockKind.TABLE_ROW) {
      block--;
    }
    boolean caption =
        blocks.get(block).span().end() - blocks.get(block).span().start() <= LONGEST_CAPTION;
    TimeMention time =
        caption ? lastUsable(mentions.times().in(blocks.get(block).span()), false) : null;
    return time == null ? null : Covered.of(time).by(OriginWay.PERIOD_OF_SECTION);
  }

  /**
   * The running time that its section gives nearest before the statement, else one around it or
   * directly behind it; for a title the document's first. In the edition's year.
   *
   * @return null where no time fits
   */
  @Nullable Located ofSection(Sentence sentence, Campaign campaign) {
    Block own = surroundings.block(sentence);
    boolean title = surroundings.isTitle(sentence);
    Running before = null;
    Running around = null;
    Running behind = null;
    Running earlier = null;
    running = running == null ? readRunning() : running;
    for (Running candidate : running) {
      Block block = surroundings.block(candidate.sentence());
      if (!fits(candidate.resolved(), campaign.edition())
          || block.index() == own.index()
          || !title && isOfAnother(candidate, block, campaign)) {
        continue;
      }
      if (title) {
        return located(candidate);
      }
      if (block.section() == own.section()) {
        boolean nearer = before == null || before.sentence() != candidate.sentence();
        before = nearer && block.index() < own.index() ? candidate : before;
        behind = behind == null && block.index() == own.index() + 1 ? candidate : behind;
      } else if (block.section() == 0) {
        around = around == null ? candidate : around;
      } else if (block.index() < own.index()) {
        earlier = candidate;
      }
    }
    Running found = before != null ? before : around != null ? around : behind;
    found = found == null && !underCampaign(sentence) ? earlier : found;
    return found == null ? null : located(found);
  }

  /** “绿洲”行动(2月至5月): the stretch behind another campaign's name says nothing of this one. */
  private boolean isOfAnother(Running candidate, Block block, Campaign campaign) {
    if (!isPartOfYear(candidate.time()) || campaign.series() == null) {
      return false;
    }
    CampaignMention named =
        mentions.campaigns().lastIn(block.span().start(), candidate.time().start());
    return named != null
        && named.isSeries()
        && named.kind() != CampaignMention.Kind.UMBRELLA
        && !named.name().equals(campaign.series())
        && !named.name().equals(campaign.operation());
  }

  private static boolean isPartOfYear(TimeMention time) {
    LocalDate from = time.from();
    LocalDate to = time.to();
    boolean wholeYear =
        from != null && to != null && from.getDayOfYear() == 1 && to.getDayOfYear() >= 365;
    return time.kind() == Kind.SPAN && !wholeYear;
  }

  /** A time with the sentence that says it. */
  record Located(Covered covered, Sentence sentence) {}

  private static Located located(Running running) {
    return new Located(running.resolved().by(OriginWay.PERIOD_OF_SECTION), running.sentence());
  }

  private boolean underCampaign(Sentence sentence) {
    for (Block heading : surroundings.headings(sentence)) {
      if (mentions.campaigns().anyIn(heading.span())) {
        return true;
      }
    }
    return false;
  }

  /** The first running times of the document that are no announcement and tell no case. */
  private List<Running> readRunning() {
    List<Running> found = new ArrayList<>();
    for (Sentence sentence : mentions.outline().sentences()) {
      if (found.size() >= MOST_RUNNING) {
        break;
      }
      List<TimeMention> times = beyond(sentence);
      if (!isAnyRunning(times) || levels.tellsCase(sentence)) {
        continue;
      }
      for (int i = times.size() - 1; i >= 0; i--) {
        TimeMention time = times.get(i);
        if (time.running() && !time.announcement() && !isLength(time)) {
          found.add(new Running(time, sentence, started(Covered.combined(times, time), sentence)));
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean isAnyRunning(List<TimeMention> times) {
    for (int i = 0; i < times.size(); i++) {
      if (times.get(i).running()) {
        return true;
      }
    }
    return false;
  }

  /** 一年来 says how long, and what of another time says more: 2020年. */
  private boolean isLength(TimeMention time) {
    return time.kind() == Kind.SINCE
        && time.from() == null
        && LENGTHS.beginsAt(mentions.text(), time.start());
  }

  private static boolean fits(Covered covered, @Nullable Integer edition) {
    Period period = covered.period();
    if (period.from() == null && period.to() == null) {
      return covered.unresolved();
    }
    boolean starts = period.from() == null || edition == null || period.from().getYear() == edition;
    boolean ends =
        period.to() == null
            || edition == null
            || period.to().getYear() >= edition && period.to().getYear() <= edition + 1;
    return starts && ends;
  }
}
