package org.tongbao.query.facts;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A statement at its place in its run.
 *
 * @param asOf the day that it counts up to, which may come from the statement it stands with
 * @param standsWith the event whose earlier total it repeats
 */
record PlacedStatement(Statement statement, Run run, AsOf asOf, @Nullable String standsWith) {

  /** From the latest day to the earliest, of equal days from the largest to the smallest. */
  static final Comparator<PlacedStatement> LATEST_FIRST =
      Comparator.comparing(PlacedStatement::asOf)
          .thenComparing(placed -> placed.statement().amount().largest())
          .thenComparing(placed -> placed.interval().to())
          .reversed()
          .thenComparing(PlacedStatement::statement, Statement.BY_PUBLICATION);

  /** Where its own date puts it. */
  static PlacedStatement of(Statement statement) {
    return new PlacedStatement(statement, statement.run(), statement.asOf(), null);
  }

  PlacedStatement with(PlacedStatement earlier) {
    return new PlacedStatement(statement, run, earlier.asOf, earlier.eventId());
  }

  /** Of a day that nothing tells. */
  PlacedStatement undated() {
    return new PlacedStatement(statement, run, AsOf.UNKNOWN, null);
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
