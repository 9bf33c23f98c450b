package org.tongbao.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.tongbao.query.changelog.Change;

/** The states of facts that the change log names, in short: a fact itself keeps only the last. */
final class FactStateTable {

  private static final String KEEP =
      """
      insert into fact_state (fact_id, state_hash, brief, stored_at)
      select fact_id, state_hash,
        json_build_object('key', body->'key', 'current', body->'current',
          'status', body->'status', 'sources', body->'sources'), ?
      from fact where fact_id = any (?)
      on conflict do nothing
      """;

  private final Connection connection;

  FactStateTable(Connection connection) {
    this.connection = connection;
  }

  /** Behind the change of the facts themselves; what a withdrawn one said is kept already. */
  void keep(List<Change> changes, Instant stamp) throws SQLException {
    String[] factIds =
        changes.stream()
            .filter(change -> change.currentHash() != null)
            .filter(Change.OfFact.class::isInstance)
            .map(change -> ((Change.OfFact) change).factId())
            .toArray(String[]::new);
    if (factIds.length == 0) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
      Stamps.set(insert, 1, stamp);
      insert.setArray(2, connection.createArrayOf("text", factIds));
      insert.executeUpdate();
    }
  }
}
