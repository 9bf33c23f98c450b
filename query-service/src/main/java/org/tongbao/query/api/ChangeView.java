package org.tongbao.query.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.changelog.Cause;
import org.tongbao.query.changelog.ChangeRow;

/** One row of the change log. */
public record ChangeView(
    long cursor,
    String kind,
    Cause cause,
    @Nullable String documentId,
    @Nullable String eventId,
    @Nullable String factId,
    @Nullable String previousHash,
    @Nullable String currentHash,
    Instant stamp) {

  static ChangeView of(ChangeRow row) {
    return new ChangeView(
        row.cursor,
        row.kind,
        Cause.valueOf(row.cause),
        row.documentId,
        row.eventId,
        row.factId,
        row.previousHash,
        row.currentHash,
        row.stamp);
  }

  /**
   * A part of the log.
   *
   * @param next what to pass as {@code after} to go on, also where nothing has come yet
   * @param epoch what to pass as {@code epoch}, to be told when cursors mean something else
   */
  public record ChangePage(List<ChangeView> items, long next, long latest, String epoch) {}
}
