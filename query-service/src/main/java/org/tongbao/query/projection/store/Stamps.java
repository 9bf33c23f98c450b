package org.tongbao.query.projection.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** {@code timestamptz} as instants; PostgreSQL keeps microseconds. */
final class Stamps {

  private Stamps() {}

  static void set(PreparedStatement statement, int parameter, Instant stamp) throws SQLException {
    statement.setObject(parameter, stamp.atOffset(ZoneOffset.UTC));
  }

  static Instant get(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
