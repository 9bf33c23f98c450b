package org.tongbao.query.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Forgets what is older than the change log is kept; readers of it are told of the gap. */
public final class Retention {

  private static final int ROWS_AT_ONCE = 10_000;

  /** Stamps rise with cursors: the oldest rows come first. */
  private static final String CHANGES =
      """
      delete from change_log where stamp < ? and cursor in (
        select cursor from change_log order by cursor limit %d)
      """
          .formatted(ROWS_AT_ONCE);

  private static final String FACT_STATES =
      """
      delete from fact_state s where s.stored_at < ?
        and not exists (select from change_log c where c.fact_id = s.fact_id
          and s.state_hash in (c.current_hash, c.previous_hash))
        and not exists (select from fact f where f.fact_id = s.fact_id
          and f.state_hash = s.state_hash)
      """;

  private static final String DELIVERIES = "delete from delivery where finished_at < ?";

  private final DataSource dataSource;
  private final Duration keepChanges;
  private final Duration keepDeliveries;
  private final InstantSource clock;

  /**
   * @param keepDeliveries behind their last attempt
   */
  public Retention(
      DataSource dataSource, Duration keepChanges, Duration keepDeliveries, InstantSource clock) {
    this.dataSource = dataSource;
    this.keepChanges = keepChanges;
    this.keepDeliveries = keepDeliveries;
    this.clock = clock;
  }

  public void apply() throws SQLException {
    Instant now = clock.instant();
    try (Connection connection = dataSource.getConnection()) {
      int deleted;
      do {
        deleted = delete(connection, CHANGES, now.minus(keepChanges));
      } while (deleted == ROWS_AT_ONCE);
      delete(connection, FACT_STATES, now.minus(keepChanges));
      delete(connection, DELIVERIES, now.minus(keepDeliveries));
    }
  }

  private static int delete(Connection connection, String sql, Instant before) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setObject(1, before.atOffset(ZoneOffset.UTC));
      return delete.executeUpdate();
    }
  }
}
