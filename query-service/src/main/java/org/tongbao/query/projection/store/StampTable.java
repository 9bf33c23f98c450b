package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** The stamps at which something became visible or went away. */
final class StampTable {

  private StampTable() {}

  static void note(Connection connection, Instant stamp) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into projection_stamp (stamp) values (?) on conflict do nothing")) {
      Stamps.set(insert, 1, stamp);
      insert.executeUpdate();
    }
  }
}
