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

  private static final String DELETE =
      """
      with gone as (delete from fact where fact_id = any (?) returning fact_id)
      delete from fact_body b using gone where b.fact_id = gone.fact_id
      """;

  /**
   * Facts, their bodies, the campaigns of all that ever stood, and each state in short: it is told
   * to subscribers, however late, and shown where the rest of a fact is too much.
   */
  private static final String UPSERT =
      """
      with n as materialized (
        select * from json_to_recordset(?::json) as n(fact_id text, relation_id text, series text,
          edition integer, action text, object_kind text, crimes text[], region_code text,
          level text, sort_key text, as_of date, status text, state_hash text, brief json,
          body json)),
      facts as (
        insert into fact (fact_id, relation_id, series, edition, action, object_kind, crimes,
          region_code, level, sort_key, as_of, status, state_hash, changed_at)
        select fact_id, relation_id, series, edition, action, object_kind, crimes,
          region_code, level, sort_key, as_of, status, state_hash, ?
        from n
        on conflict (fact_id) do update set
          as_of = excluded.as_of,
          status = excluded.status,
          state_hash = excluded.state_hash,
          changed_at = excluded.changed_at),
      bodies as (
        insert into fact_body (fact_id, body) select fact_id, body from n
        on conflict (fact_id) do update set body = excluded.body),
      states as (
        insert into fact_state (fact_id, state_hash, brief, stored_at)
        select fact_id, state_hash, brief, ? from n
        on conflict do nothing)
      insert into fact_campaign_known (fact_id, series, edition)
      select fact_id, series, edition from n
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
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      upsert.setString(1, Json.write(rows));
      upsert.setObject(2, stamp.atOffset(ZoneOffset.UTC));
      upsert.setObject(3, stamp.atOffset(ZoneOffset.UTC));
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
