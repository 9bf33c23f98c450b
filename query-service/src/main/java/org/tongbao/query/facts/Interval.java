package org.tongbao.query.facts;

import java.math.BigDecimal;
import java.util.Comparator;

/** The numbers that a statement may mean; each end belongs to it or does not. */
public record Interval(BigDecimal from, boolean fromIncluded, BigDecimal to, boolean toIncluded) {

  /** Of equal ends the one that leaves its end out begins later. */
  static final Comparator<Interval> BY_LOWER_END =
      Comparator.comparing(Interval::from).thenComparing(interval -> !interval.fromIncluded);

  /** Of equal ends the one that leaves its end out ends earlier. */
  static final Comparator<Interval> BY_UPPER_END =
      Comparator.comparing(Interval::to).thenComparing(Interval::toIncluded);

  public Interval {
    from = plain(from);
    to = plain(to);
    if (from.compareTo(to) > 0) {
      throw new IllegalArgumentException("interval from %s down to %s".formatted(from, to));
    }
  }

  public static Interval closed(BigDecimal from, BigDecimal to) {
    return new Interval(from, true, to, true);
  }

  /** True when some number lies in both: then two statements agree. */
  public boolean meets(Interval other) {
    return !isBelow(other) && !other.isBelow(this);
  }

  /** True when every number in this is smaller than every number in the other. */
  public boolean isBelow(Interval other) {
    int order = to.compareTo(other.from);
    return order < 0 || (order == 0 && !(toIncluded && other.fromIncluded));
  }

  /** From where this begins to where the one of both ends that ends later. */
  Interval upTo(Interval other) {
    Interval later = BY_UPPER_END.compare(this, other) >= 0 ? this : other;
    return new Interval(from, fromIncluded, later.to, later.toIncluded);
  }

  Interval times(BigDecimal factor) {
    return new Interval(from.multiply(factor), fromIncluded, to.multiply(factor), toIncluded);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
