package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The frame that makes projection transactions serial and bounds their time. */
final class ProjectionTransaction {

  /** Any number will do that nothing else in this database locks: the text "tongbao" in ASCII. */
  private static final long LOCK = 0x746f6e6762616fL;

  private static final String LIMITS =
      """
      select set_config('transaction_timeout', ?, true),
             set_config('idle_in_transaction_session_timeout', ?, true)
      """;

  private static final String TICK =
      """
      update projection_clock
      set last_stamp = greatest(clock_timestamp(), last_stamp + interval '1 microsecond')
      returning last_stamp
      """;

  private ProjectionTransaction() {}

  /**
   * Begins: from here to the commit no other projection transaction runs. The stamp is taken behind
   * the lock, so stamps order transactions as their commits do.
   */
  static Instant begin(Connection connection, Duration timeout, Duration idleTimeout)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement limits = connection.prepareStatement(LIMITS)) {
      limits.setString(1, timeout.toMillis() + "ms");
      limits.setString(2, idleTimeout.toMillis() + "ms");
      limits.execute();
    }
    try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      lock.setLong(1, LOCK);
      lock.execute();
    }
    try (PreparedStatement tick = connection.prepareStatement(TICK);
        ResultSet row = tick.executeQuery()) {
      row.next();
      return Stamps.get(row, 1);
    }
  }
}
