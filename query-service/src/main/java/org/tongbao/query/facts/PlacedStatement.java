package org.tongbao.query.facts;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A statement at its place in its run.
 *
 * @param asOf the day that it counts up to, which may come from the statement it stands with
 * @param standsWith the event whose earlier total it repeats
 */
record PlacedStatement(
    Statement statement,
    Run run,
    AsOf asOf,
    @Nullable Instant published,
    @Nullable String standsWith) {

  private static final Comparator<PlacedStatement> BY_PUBLICATION =
      Comparator.comparing(
              PlacedStatement::published, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(PlacedStatement::documentId)
          .thenComparing(PlacedStatement::eventId);

  /** From the latest day to the earliest, of equal days from the largest to the smallest. */
  static final Comparator<PlacedStatement> LATEST_FIRST =
      Comparator.comparing(PlacedStatement::asOf)
          .thenComparing(placed -> placed.statement().amount().largest())
          .thenComparing(placed -> placed.interval().to())
          .reversed()
          .thenComparing(BY_PUBLICATION);

  /** From the largest to the smallest. */
  static final Comparator<PlacedStatement> LARGEST_FIRST =
      Comparator.comparing(PlacedStatement::interval, Interval.BY_LOWER_END)
          .thenComparing(PlacedStatement::interval, Interval.BY_UPPER_END)
          .reversed()
          .thenComparing(BY_PUBLICATION);

  /** Where its own date puts it. */
  static PlacedStatement of(Statement statement) {
    return new PlacedStatement(
        statement, statement.run(), statement.asOf(), statement.publicationInstant(), null);
  }

  PlacedStatement with(PlacedStatement earlier) {
    return new PlacedStatement(statement, run, earlier.asOf, published, earlier.eventId());
  }

  /** Of a day that nothing tells. */
  PlacedStatement undated() {
    return new PlacedStatement(statement, run, AsOf.UNKNOWN, published, null);
  }

  /** True where the text itself gives the day. */
  boolean isDated() {
    return statement.period().to() != null;
  }

  String eventId() {
    return statement.eventId();
  }

  String documentId() {
    return statement.documentId();
  }

  Interval interval() {
    return statement.amount().interval();
  }

  boolean meets(PlacedStatement other) {
    return interval().meets(other.interval());
  }

  boolean isBelow(PlacedStatement other) {
    return interval().isBelow(other.interval());
  }
}
