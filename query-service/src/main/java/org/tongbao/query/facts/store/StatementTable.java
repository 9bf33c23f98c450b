package org.tongbao.query.facts.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongbao.contract.ContractJson;
import org.tongbao.query.facts.Statement;

/** The statements that stand, one row an event. */
final class StatementTable {

  private static final String SELECT_BY_DOCUMENT =
      "select body from fact_statement where document_id = any (?)";

  private static final String SELECT_BY_FACT =
      "select body from fact_statement where fact_id = any (?)";

  private static final String DELETE = "delete from fact_statement where document_id = any (?)";

  private static final String INSERT =
      """
      insert into fact_statement (event_id, document_id, fact_id, body)
      select event_id, document_id, fact_id, body
      from json_to_recordset(?::json)
        as n(event_id text, document_id text, fact_id text, body json)
      """;

  private final Connection connection;

  StatementTable(Connection connection) {
    this.connection = connection;
  }

  List<Statement> of(Collection<String> documentIds) throws SQLException {
    return select(SELECT_BY_DOCUMENT, documentIds);
  }

  Map<String, List<Statement>> byFact(Collection<String> factIds) throws SQLException {
    return select(SELECT_BY_FACT, factIds).stream()
        .collect(Collectors.groupingBy(statement -> statement.key().id()));
  }

  void replace(Collection<String> documentIds, List<Statement> statements) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setArray(1, Json.textArray(connection, documentIds));
      delete.executeUpdate();
    }
    if (statements.isEmpty()) {
      return;
    }
    ArrayNode rows = ContractJson.mapper().createArrayNode();
    for (Statement statement : statements) {
      rows.addObject()
          .put("event_id", statement.eventId())
          .put("document_id", statement.documentId())
          .put("fact_id", statement.key().id())
          .set("body", ContractJson.mapper().valueToTree(statement));
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, Json.write(rows));
      insert.executeUpdate();
    }
  }

  private List<Statement> select(String sql, Collection<String> ids) throws SQLException {
    List<Statement> statements = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, Json.textArray(connection, ids));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          statements.add(Json.read(rows.getString(1), Statement.class));
        }
      }
    }
    return statements;
  }
}
