package org.tongbao.engine.scope;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.Period;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.Comparison;
import org.tongbao.engine.time.TimeMention;
import org.tongbao.engine.time.TimeMention.Kind;

/**
 * The time that a statement covers: that named last before it in its sentence, else for sums the
 * running time of its paragraph, its section or the document. One happening's date holds for its
 * own sentence, and for the next where that points back to it (期间).
 */
final class PeriodScope {

  /** Running times further on in a document are not looked at. */
  private static final int MOST_RUNNING = 64;

  /**
   * A time of sums with the others of its sentence, which may give its other end.
   *
   * @param sentence the sentence that it stands in
   */
  private record Running(TimeMention time, Sentence sentence, Covered resolved) {}

  private final DocumentMentions mentions;
  private final Surroundings surroundings;
  private final LevelScope levels;
  private final ParallelTimes parallels;
  private final List<Running> running;

  PeriodScope(DocumentMentions mentions, Surroundings surroundings, LevelScope levels) {
    this.mentions = mentions;
    this.surroundings = surroundings;
    this.levels = levels;
    this.parallels = new ParallelTimes(mentions);
    this.running = running();
  }

  Covered resolve(Sentence sentence, Span statement, Level level, @Nullable Integer edition) {
    TimeMention parallel = parallels.time(sentence, statement);
    if (parallel != null) {
      return Covered.of(parallel).by(OriginWay.PERIOD_RESPECTIVE);
    }
    Covered own = inSentence(sentence, statement);
    if (own != null) {
      return started(own, sentence);
    }
    boolean pointsBack =
        mentions.times().in(sentence.span()).stream().anyMatch(t -> t.kind() == Kind.DURING);
    if (level == Level.CASE && !pointsBack) {
      return Covered.UNKNOWN;
    }
    boolean following = true;
    for (Sentence before : surroundings.before(sentence)) {
      List<TimeMention> times = mentions.times().in(before.span());
      if (!times.isEmpty() && times.getLast().open()) {
        return Covered.UNKNOWN;
      }
      TimeMention last = lastUsable(times, false);
      if (last == null) {
        continue;
      }
      boolean runs = last.running() && !levels.tellsCase(before.span());
      if (runs || pointsBack && following) {
        return started(Covered.combined(times, last), before).by(OriginWay.PERIOD_OF_PARAGRAPH);
      }
      following = false;
    }
    boolean ofCase = level == Level.CASE || levels.inCaseBlock(sentence);
    return ofCase && !pointsBack ? Covered.UNKNOWN : ofSection(sentence, edition);
  }

  private @Nullable Covered inSentence(Sentence sentence, Span statement) {
    List<TimeMention> before = mentions.times().in(sentence.span().start(), statement.end());
    TimeMention afterwards = before.isEmpty() ? null : before.getLast();
    if (afterwards != null && afterwards.open()) {
      return Covered.UNKNOWN;
    }
    TimeMention last = lastUsable(before, true);
    boolean made =
        last != null
            && last.kind() == Kind.COMPARED
            && Comparison.isMade(mentions.text(), last.end(), statement.start());
    last = made ? lastUsable(before, false) : last;
    if (last != null) {
      return Covered.combined(before, last);
    }
    if (publishesCases(sentence, statement)) {
      TimeMention announced =
          before.stream().filter(TimeMention::announcement).reduce((a, b) -> b).orElse(null);
      if (announced != null) {
        return Covered.of(announced).by(OriginWay.PERIOD_OF_ANNOUNCEMENT);
      }
    }
    Span clause = Surroundings.clauseAt(sentence, statement.start());
    TimeMention behind = mentions.times().firstIn(statement.end(), clause.end());
    return behind != null && behind.running()
        ? Covered.of(behind).by(OriginWay.PERIOD_BEHIND)
        : null;
  }

  /** 2月1日以来开展…。截至3月14日: the end begins where the sums of the sentence before do. */
  private Covered started(Covered ended, Sentence sentence) {
    TimeMention ground = ended.ground();
    if (ground == null || ground.kind() != Kind.UNTIL || ended.period().from() != null) {
      return ended;
    }
    for (Sentence before : surroundings.before(sentence)) {
      TimeMention last = lastUsable(mentions.times().in(before.span()), false);
      if (last != null) {
        boolean starts = last.kind() == Kind.SINCE && last.from() != null;
        return starts ? ended.startingWith(last) : ended;
      }
    }
    return ended;
  }

  private boolean publishesCases(Sentence sentence, Span statement) {
    Span clause = Surroundings.clauseAt(sentence, statement.start());
    String words = mentions.words(clause.start(), clause.end());
    return words.contains("案例") || words.contains("公布") || words.contains("发布");
  }

  /**
   * @param compared whether the time of numbers to compare with counts
   */
  private static @Nullable TimeMention lastUsable(List<TimeMention> times, boolean compared) {
    for (int i = times.size() - 1; i >= 0; i--) {
      TimeMention time = times.get(i);
      boolean dated = time.kind() != Kind.DURING && !time.open();
      if (dated && (compared || time.kind() != Kind.COMPARED) && !time.announcement()) {
        return time;
      }
    }
    return null;
  }

  /**
   * The running time that its section gives nearest before the statement, else one around it or
   * directly behind it; for a title the document's first. In the edition's year.
   */
  private Covered ofSection(Sentence sentence, @Nullable Integer edition) {
    Block own = surroundings.block(sentence);
    boolean title = surroundings.isTitle(sentence);
    Running before = null;
    Running around = null;
    Running behind = null;
    Running earlier = null;
    for (Running candidate : running) {
      Block block = surroundings.block(candidate.sentence());
      if (!fits(candidate.resolved().period(), edition) || block.index() == own.index()) {
        continue;
      }
      if (title) {
        return candidate.resolved().by(OriginWay.PERIOD_OF_SECTION);
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
    return found == null ? Covered.UNKNOWN : found.resolved().by(OriginWay.PERIOD_OF_SECTION);
  }

  private boolean underCampaign(Sentence sentence) {
    return surroundings.headings(sentence).stream()
        .anyMatch(heading -> !mentions.campaigns().in(heading.span()).isEmpty());
  }

  /** The first running times of the document that are no announcement and tell no case. */
  private List<Running> running() {
    List<Running> found = new ArrayList<>();
    for (Sentence sentence : mentions.outline().sentences()) {
      if (found.size() >= MOST_RUNNING) {
        break;
      }
      List<TimeMention> times = mentions.times().in(sentence.span());
      if (times.stream().noneMatch(TimeMention::running) || levels.tellsCase(sentence.span())) {
        continue;
      }
      for (TimeMention time : times.reversed()) {
        if (time.running() && !time.announcement()) {
          found.add(new Running(time, sentence, started(Covered.combined(times, time), sentence)));
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean fits(Period period, @Nullable Integer edition) {
    if (period.from() == null && period.to() == null) {
      return false;
    }
    boolean starts = period.from() == null || edition == null || period.from().getYear() == edition;
    boolean ends =
        period.to() == null
            || edition == null
            || period.to().getYear() >= edition && period.to().getYear() <= edition + 1;
    return starts && ends;
  }
}
