package org.tongbao.query.subscription.webhook;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between Java values and columns. */
final class Sql {

  private Sql() {}

  static void set(PreparedStatement statement, int parameter, @Nullable Instant time)
      throws SQLException {
    statement.setObject(parameter, time == null ? null : time.atOffset(ZoneOffset.UTC));
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static Array texts(Connection connection, Stream<? extends @Nullable Object> texts)
      throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  /** Work of one transaction. */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T run() throws SQLException;
  }

  /** All of it or nothing; the connection is as before. */
  static <T extends @Nullable Object> T inTransaction(Connection connection, Work<T> work)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      T result = work.run();
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
