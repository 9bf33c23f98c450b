package org.tongbao.query.paging;

/** How many there are: exactly, or at least so many where counting all would take long. */
public record Total(int count, Relation relation) {

  /** Counting stops here. */
  public static final int COUNTED_AT_MOST = 1_000;

  /** Where nothing was counted. */
  public static final Total NOT_COUNTED = new Total(0, Relation.AT_LEAST);

  /** Whether there may be more. */
  public enum Relation {
    EXACT,
    AT_LEAST
  }

  /** From a count that stopped at one more than is counted at most. */
  public static Total of(long counted) {
    return counted > COUNTED_AT_MOST
        ? new Total(COUNTED_AT_MOST, Relation.AT_LEAST)
        : new Total((int) counted, Relation.EXACT);
  }
}
