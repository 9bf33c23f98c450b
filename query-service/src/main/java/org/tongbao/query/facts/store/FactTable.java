package org.tongbao.query.facts.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.contract.ContractJson;

/** The facts that stand. */
final class FactTable {

  private static final String HASHES =
      "select fact_id, state_hash from fact where fact_id = any (?)";

  private static final String DELETE = "delete from fact where fact_id = any (?)";

  private static final String UPSERT =
      """
      insert into fact (fact_id, relation_id, series, edition, action, object_kind, crimes,
        region_code, level, sort_key, state_hash, body, changed_at)
      select fact_id, relation_id, series, edition, action, object_kind, crimes,
        region_code, level, sort_key, state_hash, body::json, ?
      from json_to_recordset(?::json) as n(fact_id text, relation_id text, series text,
        edition integer, action text, object_kind text, crimes text[], region_code text,
        level text, sort_key text, state_hash text, body text)
      on conflict (fact_id) do update set
        state_hash = excluded.state_hash,
        body = excluded.body,
        changed_at = excluded.changed_at
      """;

  private final Connection connection;

  FactTable(Connection connection) {
    this.connection = connection;
  }

  Map<String, String> stateHashes(Collection<String> factIds) throws SQLException {
    Map<String, String> hashes = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(HASHES)) {
      select.setArray(1, Json.textArray(connection, factIds));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          hashes.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    return hashes;
  }

  void upsert(List<FactRow> facts, Instant stamp) throws SQLException {
    if (facts.isEmpty()) {
      return;
    }
    ArrayNode rows = ContractJson.mapper().createArrayNode();
    facts.forEach(fact -> rows.add(fact.columns()));
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      upsert.setObject(1, stamp.atOffset(ZoneOffset.UTC));
      upsert.setString(2, Json.write(rows));
      upsert.executeUpdate();
    }
  }

  void delete(List<String> factIds) throws SQLException {
    if (factIds.isEmpty()) {
      return;
    }
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setArray(1, Json.textArray(connection, factIds));
      delete.executeUpdate();
    }
  }
}
