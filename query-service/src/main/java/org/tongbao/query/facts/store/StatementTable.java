package org.tongbao.query.facts.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.query.facts.DocumentResolution.Resolved;
import org.tongbao.query.facts.DocumentResolution.Role;
import org.tongbao.query.facts.Statement;

/** The statements that stand, one row an event. */
final class StatementTable {

  private static final String COLUMNS = "body, role, fact_id, total_fact_id";

  private static final String SELECT_BY_DOCUMENT =
      "select %s from fact_statement where document_id = any (?)".formatted(COLUMNS);

  private static final String SELECT_BY_FACT =
      "select %s from fact_statement where fact_id = any (?) and (?::date is null or as_of <= ?)"
          .formatted(COLUMNS);

  private static final String DELETE = "delete from fact_statement where document_id = any (?)";

  private static final String ROWS =
      """
      json_to_recordset(?::json) as n(event_id text, document_id text, copy_key text,
        region_code text, published_at timestamptz, total_event_id text, role text, fact_id text,
        total_fact_id text, as_of date, body json)
      """;

  private static final String INSERT =
      """
      insert into fact_statement (event_id, document_id, copy_key, region_code, published_at,
        total_event_id, role, fact_id, total_fact_id, as_of, body)
      select event_id, document_id, copy_key, region_code, published_at, total_event_id, role,
        fact_id, total_fact_id, as_of, body
      from %s
      """
          .formatted(ROWS);

  private static final String UPDATE =
      """
      update fact_statement s
      set role = n.role, fact_id = n.fact_id, total_fact_id = n.total_fact_id
      from %s
      where s.event_id = n.event_id
        and (s.role, s.fact_id, s.total_fact_id)
          is distinct from (n.role, n.fact_id, n.total_fact_id)
      """
          .formatted(ROWS);

  private static final String DOCUMENTS_OF_SHARES =
      """
      select distinct share.document_id
      from fact_statement total
      join fact_statement share
        on share.document_id = total.document_id and share.total_event_id is not null
      where total.copy_key = any (?)
      """;

  private final Connection connection;

  StatementTable(Connection connection) {
    this.connection = connection;
  }

  /** By document. A copy's factId is empty: it is its source's. */
  Map<String, List<Resolved>> of(Collection<String> documentIds) throws SQLException {
    Map<String, List<Resolved>> byDocument = new HashMap<>();
    if (documentIds.isEmpty()) {
      return byDocument;
    }
    try (PreparedStatement select = connection.prepareStatement(SELECT_BY_DOCUMENT)) {
      select.setArray(1, Json.textArray(connection, documentIds));
      for (Resolved resolved : read(select)) {
        byDocument
            .computeIfAbsent(resolved.statement().documentId(), _ -> new ArrayList<>())
            .add(resolved);
      }
    }
    return byDocument;
  }

  /**
   * What facts rest on, by fact.
   *
   * @param asOf leaves out what counts up to a later day or to an unknown one; null for no limit
   */
  Map<String, List<Resolved>> byFact(Collection<String> factIds, @Nullable LocalDate asOf)
      throws SQLException {
    Map<String, List<Resolved>> byFact = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT_BY_FACT)) {
      select.setArray(1, Json.textArray(connection, factIds));
      select.setObject(2, asOf);
      select.setObject(3, asOf);
      for (Resolved resolved : read(select)) {
        byFact.computeIfAbsent(resolved.factId(), _ -> new ArrayList<>()).add(resolved);
      }
    }
    return byFact;
  }

  /** Documents with shares of totals that belong to these groups of copies. */
  Set<String> documentsOfShares(Collection<String> copyKeys) throws SQLException {
    Set<String> documentIds = new HashSet<>();
    if (copyKeys.isEmpty()) {
      return documentIds;
    }
    try (PreparedStatement select = connection.prepareStatement(DOCUMENTS_OF_SHARES)) {
      select.setArray(1, Json.textArray(connection, copyKeys));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          documentIds.add(rows.getString(1));
        }
      }
    }
    return documentIds;
  }

  void delete(Collection<String> documentIds) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setArray(1, Json.textArray(connection, documentIds));
      delete.executeUpdate();
    }
  }

  void insert(Collection<Resolved> statements) throws SQLException {
    write(INSERT, statements);
  }

  /** Writes role and facts where they are other ones. */
  void update(Collection<Resolved> statements) throws SQLException {
    write(UPDATE, statements);
  }

  private void write(String sql, Collection<Resolved> statements) throws SQLException {
    if (statements.isEmpty()) {
      return;
    }
    ArrayNode rows = ContractJson.mapper().createArrayNode();
    statements.forEach(resolved -> rows.add(row(resolved)));
    try (PreparedStatement write = connection.prepareStatement(sql)) {
      write.setString(1, Json.write(rows));
      write.executeUpdate();
    }
  }

  private static ObjectNode row(Resolved resolved) {
    Statement statement = resolved.statement();
    @Nullable Instant published = statement.publicationInstant();
    @Nullable LocalDate asOf = statement.asOf().day();
    ObjectNode row =
        ContractJson.mapper()
            .createObjectNode()
            .put("event_id", statement.eventId())
            .put("document_id", statement.documentId())
            .put("copy_key", statement.copyKey())
            .put("region_code", statement.regionCode())
            .put("published_at", published == null ? null : published.toString())
            .put("total_event_id", statement.total())
            .put("role", resolved.role().name())
            .put("fact_id", resolved.role() == Role.COPY ? null : resolved.factId())
            .put("total_fact_id", resolved.totalFactId())
            .put("as_of", asOf == null ? null : asOf.toString());
    row.set("body", ContractJson.mapper().valueToTree(statement));
    return row;
  }

  private static List<Resolved> read(PreparedStatement select) throws SQLException {
    List<Resolved> statements = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        @Nullable String factId = rows.getString(3);
        statements.add(
            new Resolved(
                Json.read(rows.getString(1), Statement.class),
                Role.valueOf(rows.getString(2)),
                factId == null ? "" : factId,
                rows.getString(4)));
      }
    }
    return statements;
  }
}
