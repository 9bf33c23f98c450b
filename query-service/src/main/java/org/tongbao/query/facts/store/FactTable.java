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
import org.tongbao.query.facts.Status;

/** The facts that stand. */
final class FactTable {

  /** What tells two states of a fact apart, and how far it can be believed. */
  record State(String hash, Status status) {}

  private static final String STATES =
      "select fact_id, state_hash, status from fact where fact_id = any (?)";

  private static final String DELETE = "delete from fact where fact_id = any (?)";

  private static final String UPSERT =
      """
      insert into fact (fact_id, relation_id, series, edition, action, object_kind, crimes,
        region_code, level, sort_key, status, state_hash, body, changed_at)
      select fact_id, relation_id, series, edition, action, object_kind, crimes,
        region_code, level, sort_key, status, state_hash, body::json, ?
      from json_to_recordset(?::json) as n(fact_id text, relation_id text, series text,
        edition integer, action text, object_kind text, crimes text[], region_code text,
        level text, sort_key text, status text, state_hash text, body text)
      on conflict (fact_id) do update set
        status = excluded.status,
        state_hash = excluded.state_hash,
        body = excluded.body,
        changed_at = excluded.changed_at
      """;

  private static final String REMEMBER_CAMPAIGNS =
      """
      insert into fact_campaign_known (fact_id, series, edition)
      select fact_id, series, edition
      from json_to_recordset(?::json) as n(fact_id text, series text, edition integer)
      on conflict do nothing
      """;

  private final Connection connection;

  FactTable(Connection connection) {
    this.connection = connection;
  }

  Map<String, State> states(Collection<String> factIds) throws SQLException {
    Map<String, State> states = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(STATES)) {
      select.setArray(1, Json.textArray(connection, factIds));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          states.put(
              rows.getString(1), new State(rows.getString(2), Status.valueOf(rows.getString(3))));
        }
      }
    }
    return states;
  }

  void upsert(List<FactRow> facts, Instant stamp) throws SQLException {
    if (facts.isEmpty()) {
      return;
    }
    ArrayNode rows = ContractJson.mapper().createArrayNode();
    facts.forEach(fact -> rows.add(fact.columns()));
    String json = Json.write(rows);
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT);
        PreparedStatement remember = connection.prepareStatement(REMEMBER_CAMPAIGNS)) {
      upsert.setObject(1, stamp.atOffset(ZoneOffset.UTC));
      upsert.setString(2, json);
      upsert.executeUpdate();
      remember.setString(1, json);
      remember.executeUpdate();
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
