package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.tongbao.query.changelog.Change;

/** The change log's rows. Cursors have no gaps: they count with the clock, under its lock. */
final class ChangeLogTable {

  private static final RowSet<Change> ROWS =
      new RowSet<Change>()
          .text("kind", c -> c.kind().wireName())
          .text("cause", Change::cause)
          .text("document_id", c -> c instanceof Change.OfEvent e ? e.documentId() : null)
          .text("event_id", c -> c instanceof Change.OfEvent e ? e.eventId() : null)
          .text("fact_id", c -> c instanceof Change.OfFact f ? f.factId() : null)
          .text("previous_hash", Change::previousHash)
          .text("current_hash", Change::currentHash);

  private static final String RESERVE =
      """
      update projection_clock set last_cursor = last_cursor + ? returning last_cursor
      """;

  private static final String INSERT =
      """
      insert into change_log (cursor, %1$s, stamp)
      select ? + n.position, %1$s, ?
      from %2$s with ordinality as n(%1$s, position)
      """
          .formatted(ROWS.names(), ROWS.arrays());

  private final Connection connection;

  ChangeLogTable(Connection connection) {
    this.connection = connection;
  }

  void append(List<Change> changes, Instant stamp) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    long last = reserve(changes.size());
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setLong(1, last - changes.size());
      Stamps.set(insert, 2, stamp);
      ROWS.bind(insert, 3, changes);
      insert.executeUpdate();
    }
  }

  private long reserve(int count) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(RESERVE)) {
      update.setInt(1, count);
      try (ResultSet row = update.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
