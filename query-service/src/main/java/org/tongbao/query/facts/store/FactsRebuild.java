package org.tongbao.query.facts.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.query.changelog.Cause;
import org.tongbao.query.changelog.ChangeLog;
import org.tongbao.query.facts.Fact;

/**
 * Makes all facts anew from the events that stand. By the same rules they come out the same, and
 * nobody hears of it; other rules are the cause of whatever differs.
 */
final class FactsRebuild {

  /** Documents whose statements are in memory at once. */
  private static final int DOCUMENTS_AT_ONCE = 500;

  private static final String DOCUMENTS =
      """
      select distinct document_id from event_version
      where known_to is null and document_id > ? order by document_id limit %d
      """
          .formatted(DOCUMENTS_AT_ONCE);

  private final Connection connection;

  FactsRebuild(Connection connection) {
    this.connection = connection;
  }

  boolean isByOtherRules() throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery("select facts_version from fact_rules")) {
      return row.next() && row.getInt(1) != Fact.FACTS_VERSION;
    }
  }

  void rebuild(Instant stamp, ChangeLog changeLog) throws SQLException {
    Cause cause = isByOtherRules() ? Cause.RULES : Cause.REBUILD;
    Map<String, Cause> facts = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement("select fact_id from fact")) {
      Json.texts(select).forEach(factId -> facts.put(factId, cause));
    }
    // Deleted, not truncated: readers go on with what stood when they began.
    execute("delete from fact_statement");
    execute("delete from copy_group");
    execute("delete from copied_key");
    List<String> documentIds = documentsAfter("");
    while (!documentIds.isEmpty()) {
      Map<String, Cause> some = new HashMap<>();
      documentIds.forEach(documentId -> some.put(documentId, cause));
      facts.putAll(new StatementRefresh(connection).refresh(some));
      documentIds = documentsAfter(documentIds.getLast());
    }
    new FactRecomputation(connection).recompute(facts, stamp, changeLog);
    execute("update fact_rules set facts_version = " + Fact.FACTS_VERSION);
  }

  private List<String> documentsAfter(String documentId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(DOCUMENTS)) {
      select.setString(1, documentId);
      return Json.texts(select);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
