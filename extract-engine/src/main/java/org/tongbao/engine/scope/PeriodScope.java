package org.tongbao.engine.scope;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.Period;
import org.tongbao.engine.structure.Block;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention;
import org.tongbao.engine.time.TimeMention.Kind;

/**
 * The time that a statement covers: that named last before it in its sentence, else for sums the
 * running time of its paragraph, its section or the document. One happening's date holds for its
 * own sentence, and for the next where that points back to it (期间).
 */
final class PeriodScope {

  /**
   * @param ground the mention that it rests on
   */
  record Resolved(Period period, boolean unresolved, @Nullable TimeMention ground) {

    static final Resolved UNKNOWN = new Resolved(Period.UNKNOWN, false, null);
  }

  private final DocumentMentions mentions;
  private final Surroundings surroundings;

  PeriodScope(DocumentMentions mentions, Surroundings surroundings) {
    this.mentions = mentions;
    this.surroundings = surroundings;
  }

  Resolved resolve(Sentence sentence, Span statement, Level level, @Nullable Integer edition) {
    Resolved own = inSentence(sentence, statement);
    if (own != null) {
      return own;
    }
    boolean pointsBack =
        mentions.times().in(sentence.span()).stream().anyMatch(t -> t.kind() == Kind.DURING);
    if (level == Level.CASE && !pointsBack) {
      return Resolved.UNKNOWN;
    }
    boolean following = true;
    for (Sentence before : surroundings.before(sentence)) {
      List<TimeMention> times = mentions.times().in(before.span());
      TimeMention last = lastUsable(times);
      boolean carries = last != null && (last.running() || pointsBack && following);
      if (carries) {
        return combined(times, last);
      }
      following &= last == null;
    }
    return level == Level.CASE ? Resolved.UNKNOWN : ofSection(sentence, edition);
  }

  private @Nullable Resolved inSentence(Sentence sentence, Span statement) {
    List<TimeMention> before = mentions.times().in(sentence.span().start(), statement.end());
    TimeMention afterwards = before.isEmpty() ? null : before.getLast();
    if (afterwards != null && afterwards.kind() == Kind.AFTERWARDS) {
      return Resolved.UNKNOWN;
    }
    TimeMention last = lastUsable(before);
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

  private boolean publishesCases(Sentence sentence, Span statement) {
    Span clause = Surroundings.clauseAt(sentence, statement.start());
    String words = mentions.words(clause.start(), clause.end());
    return words.contains("案例") || words.contains("公布") || words.contains("发布");
  }

  private @Nullable TimeMention lastUsable(List<TimeMention> times) {
    for (int i = times.size() - 1; i >= 0; i--) {
      TimeMention time = times.get(i);
      boolean dated = time.kind() != Kind.DURING && time.kind() != Kind.AFTERWARDS;
      if (dated && !time.announcement()) {
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

  /** The first running time of its section or of those around it, in the edition's year. */
  private Resolved ofSection(Sentence sentence, @Nullable Integer edition) {
    int section = surroundings.block(sentence).section();
    TimeMention fallback = null;
    for (Block block : mentions.outline().blocks()) {
      boolean same = block.section() == section || surroundings.isTitle(sentence);
      if (!same && block.section() != 0 || block.kind() == BlockKind.HEADING) {
        continue;
      }
      for (TimeMention time : mentions.times().in(block.span())) {
        if (!time.running() || time.announcement() || !fits(time, edition)) {
          continue;
        }
        if (same) {
          return of(time);
        }
        fallback = fallback == null ? time : fallback;
      }
    }
    boolean ownEdition = fallback != null && edition != null && fits(fallback, edition);
    return fallback != null && (ownEdition || edition == null) ? of(fallback) : Resolved.UNKNOWN;
  }

  private static boolean fits(TimeMention time, @Nullable Integer edition) {
    if (edition == null) {
      return time.from() != null || time.to() != null;
    }
    boolean starts = time.from() == null || time.from().getYear() <= edition;
    boolean ends = time.to() == null || time.to().getYear() >= edition;
    boolean known = time.from() != null || time.to() != null;
    return known && starts && ends;
  }

  private static Resolved of(TimeMention time) {
    return new Resolved(ordered(time.from(), time.to()), time.unresolved(), time);
  }

  private static Period ordered(@Nullable LocalDate from, @Nullable LocalDate to) {
    boolean reversed = from != null && to != null && from.isAfter(to);
    return reversed ? new Period(from, null) : new Period(from, to);
  }
}
