package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import org.tongbao.query.projection.LogPartition;
import org.tongbao.query.projection.LogPosition;
import org.tongbao.query.projection.StalePositionException;

/** Where each partition is read on. */
final class PositionTable {

  private static final String SELECT =
      "select topic, partition, topic_id, next_offset, leader_epoch from projection_offset";

  private static final String INSERT =
      """
      insert into projection_offset (topic, partition, topic_id, next_offset, leader_epoch)
      values (?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String ADVANCE =
      """
      update projection_offset set next_offset = ?, leader_epoch = ?
      where topic = ? and partition = ? and topic_id = ? and next_offset = ?
      """;

  private final Connection connection;

  PositionTable(Connection connection) {
    this.connection = connection;
  }

  Map<LogPartition, LogPosition> all() throws SQLException {
    Map<LogPartition, LogPosition> positions = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        positions.put(
            new LogPartition(rows.getString(1), rows.getInt(2)),
            new LogPosition(rows.getString(3), rows.getLong(4), rows.getObject(5, Integer.class)));
      }
    }
    return positions;
  }

  /** Leaves alone what is there. */
  void begin(Map<LogPartition, LogPosition> beginnings) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Map.Entry<LogPartition, LogPosition> entry : beginnings.entrySet()) {
        insert.setString(1, entry.getKey().topic());
        insert.setInt(2, entry.getKey().number());
        insert.setString(3, entry.getValue().topicId());
        insert.setLong(4, entry.getValue().nextOffset());
        insert.setObject(5, entry.getValue().leaderEpoch(), Types.INTEGER);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /**
   * @throws StalePositionException where another writer has moved a position: nothing of this
   *     transaction may stay
   */
  void advance(Map<LogPartition, LogPosition> expected, Map<LogPartition, LogPosition> next)
      throws SQLException, StalePositionException {
    for (Map.Entry<LogPartition, LogPosition> entry : next.entrySet()) {
      LogPosition before = expected.get(entry.getKey());
      if (before == null) {
        throw new IllegalStateException("no position is known for " + entry.getKey());
      }
      try (PreparedStatement update = connection.prepareStatement(ADVANCE)) {
        update.setLong(1, entry.getValue().nextOffset());
        update.setObject(2, entry.getValue().leaderEpoch(), Types.INTEGER);
        update.setString(3, entry.getKey().topic());
        update.setInt(4, entry.getKey().number());
        update.setString(5, entry.getValue().topicId());
        update.setLong(6, before.nextOffset());
        if (update.executeUpdate() == 0) {
          throw new StalePositionException(entry.getKey(), before);
        }
      }
    }
  }
}
