package org.tongbao.query.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.query.changelog.ChangeKind;

/** Reads the change log with all that its messages say. */
public final class LoggedChanges {

  private static final String BOUNDS =
      """
      select e.epoch, coalesce((select min(cursor) from change_log), c.last_cursor + 1),
        c.last_cursor
      from projection_clock c, change_log_epoch e
      """;

  private static final String AFTER =
      """
      select c.cursor, c.kind, c.cause, c.document_id, c.event_id, c.fact_id, c.previous_hash,
        c.current_hash, c.stamp, r.body, p.body, f.brief
      from change_log c
      left join event_record r on r.event_id = c.event_id and r.full_hash = c.current_hash
      left join event_record p on p.event_id = c.event_id and p.full_hash = c.previous_hash
      left join fact_state f
        on f.fact_id = c.fact_id and f.state_hash = coalesce(c.current_hash, c.previous_hash)
      where c.cursor > ?
      order by c.cursor
      limit ?
      """;

  private final DataSource dataSource;
  private final MessageWriting writing;

  /**
   * @param baseUrl where links of messages lead, see {@link MessageWriting}
   */
  public LoggedChanges(DataSource dataSource, String baseUrl) {
    this.dataSource = dataSource;
    this.writing = new MessageWriting(baseUrl);
  }

  public LogBounds bounds() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return bounds(connection);
    }
  }

  /** The rows behind a position, in their order, at most so many; its epoch is not looked at. */
  public List<LoggedChange> after(ChangePosition position, int limit) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return after(connection, position, limit);
    }
  }

  /** The row at a position; empty where it is no longer kept. */
  public Optional<LoggedChange> at(ChangePosition position) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      if (!bounds(connection).epoch().equals(position.epoch())) {
        return Optional.empty();
      }
      return after(connection, position.at(position.cursor() - 1), 1).stream()
          .filter(change -> change.position().equals(position))
          .findFirst();
    }
  }

  /** As {@link #bounds()}, on the caller's own connection. */
  public LogBounds bounds(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(BOUNDS);
        ResultSet row = select.executeQuery()) {
      row.next();
      return new LogBounds(row.getString(1), row.getLong(2), row.getLong(3));
    }
  }

  /** As {@link #after(ChangePosition, int)}, on the caller's own connection. */
  public List<LoggedChange> after(Connection connection, ChangePosition position, int limit)
      throws SQLException {
    List<LoggedChange> changes = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(AFTER)) {
      select.setLong(1, position.cursor());
      select.setInt(2, limit);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          changes.add(writing.message(row(row, position)));
        }
      }
    }
    return changes;
  }

  private static MessageWriting.Row row(ResultSet row, ChangePosition position)
      throws SQLException {
    return new MessageWriting.Row(
        position.at(row.getLong(1)),
        kind(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        row.getString(10),
        row.getString(11),
        row.getString(12));
  }

  private static ChangeKind kind(String wireName) {
    return Stream.of(ChangeKind.values())
        .filter(kind -> kind.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a change of unknown kind: " + wireName));
  }
}
