package org.tongbao.engine.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.mention.Mention;
import org.tongbao.engine.structure.Span;

/**
 * A time named in the text.
 *
 * @param from first day, null where open or unknown
 * @param to last day, null where open or unknown
 * @param unresolved the words count from a day that nothing tells
 * @param announcement the day on which a body spoke, not the time that it spoke of
 */
public record TimeMention(
    Span span,
    Kind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean unresolved,
    boolean announcement)
    implements Mention {

  /** How the time stands to what is said. */
  public enum Kind {
    /** 今年以来, 自2023年8月…以来. */
    SINCE,
    /** 截至2022年12月底. */
    UNTIL,
    /** 全年, 1至7月, 上半年, 2021年. */
    SPAN,
    /** 2021年8月, 3月22日, 同月: when one thing happened. */
    POINT,
    /** 去年同期, 2020年的651起: a time that only the numbers to compare with belong to. */
    COMPARED,
    /** 2020年反诈“…”行动: the year in the name of a campaign, which is no time of its sums. */
    NAMING,
    /** 行动期间, 同期: the time named before. */
    DURING,
    /** 随后, 后续: after the time named before. */
    AFTERWARDS,
    /** 两年, 近年来: a time without a day that it begins or ends on. */
    SEVERAL_YEARS
  }

  /** Whether it only says that no time named before holds. */
  public boolean open() {
    return kind == Kind.AFTERWARDS || kind == Kind.SEVERAL_YEARS;
  }

  /** Whether it tells the time of sums rather than of one happening. */
  public boolean running() {
    return kind == Kind.SINCE || kind == Kind.UNTIL || kind == Kind.SPAN;
  }

  /** The one year that holds both ends; null where an end is open or in another year. */
  public @Nullable Integer onlyYear() {
    return from != null && to != null && from.getYear() == to.getYear()
        ? Integer.valueOf(from.getYear())
        : null;
  }

  /** 2021年, from its first day to its last. */
  boolean namesYear() {
    return from != null
        && to != null
        && onlyYear() != null
        && from.getDayOfYear() == 1
        && to.getDayOfYear() == to.lengthOfYear();
  }

  TimeMention announcing() {
    return new TimeMention(span, kind, from, to, unresolved, true);
  }
}
