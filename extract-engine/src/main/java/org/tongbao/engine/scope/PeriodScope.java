package org.tongbao.engine.scope;

import java.time.LocalDate;
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
   * @param ground the mention that it rests on
   */
  record Resolved(Period period, boolean unresolved, @Nullable TimeMention ground) {

    static final Resolved UNKNOWN = new Resolved(Period.UNKNOWN, false, null);
  }

  /**
   * A time of sums with the others of its sentence, which may give its other end.
   *
   * @param sentence the sentence that it stands in
   */
  private record Running(TimeMention time, Sentence sentence, Resolved resolved) {}

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

  Resolved resolve(Sentence sentence, Span statement, Level level, @Nullable Integer edition) {
    TimeMention parallel = parallels.time(sentence, statement);
    if (parallel != null) {
      return of(parallel);
    }
    Resolved own = inSentence(sentence, statement);
    if (own != null) {
      return started(own, sentence);
    }
    boolean pointsBack =
        mentions.times().in(sentence.span()).stream().anyMatch(t -> t.kind() == Kind.DURING);
    if (level == Level.CASE && !pointsBack) {
      return Resolved.UNKNOWN;
    }
    boolean following = true;
    for (Sentence before : surroundings.before(sentence)) {
      List<TimeMention> times = mentions.times().in(before.span());
      if (!times.isEmpty() && times.getLast().open()) {
        return Resolved.UNKNOWN;
      }
      TimeMention last = lastUsable(times, false);
      if (last == null) {
        continue;
      }
      boolean runs = last.running() && !levels.tellsCase(before.span());
      if (runs || pointsBack && following) {
        return started(combined(times, last), before);
      }
      following = false;
    }
    boolean ofCase = level == Level.CASE || levels.inCaseBlock(sentence);
    return ofCase && !pointsBack ? Resolved.UNKNOWN : ofSection(sentence, edition);
  }

  private @Nullable Resolved inSentence(Sentence sentence, Span statement) {
    List<TimeMention> before = mentions.times().in(sentence.span().start(), statement.end());
    TimeMention afterwards = before.isEmpty() ? null : before.getLast();
    if (afterwards != null && afterwards.open()) {
      return Resolved.UNKNOWN;
    }
    TimeMention last = lastUsable(before, true);
    boolean made =
        last != null
            && last.kind() == Kind.COMPARED
            && Comparison.isMade(mentions.words(last.end(), statement.start()));
    last = made ? lastUsable(before, false) : last;
    if (last != null) {
      return combined(before, last);
    }
    if (publishesCases(sentence, statement)) {
      TimeMention announced =
          before.stream().filter(TimeMention::announcement).reduce((a, b) -> b).orElse(null);
      if (announced != null) {
        return of(announced);
      }
    }
    Span clause = Surroundings.clauseAt(sentence, statement.start());
    TimeMention behind = mentions.times().firstIn(statement.end(), clause.end());
    return behind != null && behind.running() ? of(behind) : null;
  }

  /** 2月1日以来开展…。截至3月14日: the end begins where the sums of the sentence before do. */
  private Resolved started(Resolved ended, Sentence sentence) {
    TimeMention ground = ended.ground();
    if (ground == null || ground.kind() != Kind.UNTIL || ended.period().from() != null) {
      return ended;
    }
    for (Sentence before : surroundings.before(sentence)) {
      TimeMention last = lastUsable(mentions.times().in(before.span()), false);
      if (last != null) {
        boolean starts = last.kind() == Kind.SINCE && last.from() != null;
        Period period = starts ? ordered(last.from(), ended.period().to()) : ended.period();
        return new Resolved(period, ended.unresolved(), ground);
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

  /** 截至2024年9月,自2023年8月以来: the start of one and the end of the other. */
  private Resolved combined(List<TimeMention> times, TimeMention last) {
    Kind other =
        last.kind() == Kind.SINCE ? Kind.UNTIL : last.kind() == Kind.UNTIL ? Kind.SINCE : null;
    if (other != null) {
      for (TimeMention time : times) {
        if (time.kind() == other) {
          LocalDate from = other == Kind.SINCE ? time.from() : last.from();
          LocalDate to = other == Kind.UNTIL ? time.to() : last.to();
          return new Resolved(ordered(from, to), last.unresolved() || time.unresolved(), last);
        }
      }
    }
    return of(last);
  }

  /**
   * The running time that its section gives nearest before the statement, else one around it or
   * directly behind it; for a title the document's first. In the edition's year.
   */
  private Resolved ofSection(Sentence sentence, @Nullable Integer edition) {
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
        return candidate.resolved();
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
    return found == null ? Resolved.UNKNOWN : found.resolved();
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
          found.add(new Running(time, sentence, started(combined(times, time), sentence)));
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

  private static Resolved of(TimeMention time) {
    return new Resolved(ordered(time.from(), time.to()), time.unresolved(), time);
  }

  private static Period ordered(@Nullable LocalDate from, @Nullable LocalDate to) {
    boolean reversed = from != null && to != null && from.isAfter(to);
    return reversed ? new Period(from, null) : new Period(from, to);
  }
}
