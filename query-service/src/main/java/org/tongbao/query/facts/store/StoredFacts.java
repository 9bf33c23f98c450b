package org.tongbao.query.facts.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.changelog.Cause;
import org.tongbao.query.changelog.Change;
import org.tongbao.query.changelog.ChangeKind;
import org.tongbao.query.changelog.ChangeLog;
import org.tongbao.query.facts.DocumentFigures;
import org.tongbao.query.facts.Reconciliation;
import org.tongbao.query.facts.Statement;
import org.tongbao.query.projection.FactRefresh;

/** Recomputes the facts that changed documents touch, by their old statements or their new ones. */
@ApplicationScoped
public class StoredFacts implements FactRefresh {

  @Override
  public void refresh(
      Connection connection,
      Map<String, Cause> changedDocuments,
      Instant stamp,
      ChangeLog changeLog)
      throws SQLException {
    StatementTable statements = new StatementTable(connection);
    List<Statement> current = new ArrayList<>();
    for (var events : new StandingFigures(connection).of(changedDocuments.keySet()).values()) {
      current.addAll(DocumentFigures.statements(events));
    }
    Map<String, Cause> touched =
        touched(statements.of(changedDocuments.keySet()), current, changedDocuments);
    statements.replace(changedDocuments.keySet(), current);
    recompute(connection, touched, stamp, changeLog);
  }

  @Override
  public void clear(Connection connection) throws SQLException {
    try (var truncate = connection.createStatement()) {
      truncate.execute("truncate fact, fact_statement");
    }
  }

  /** The facts whose statements are no longer the same, each with the first cause that applies. */
  private static Map<String, Cause> touched(
      Collection<Statement> before, Collection<Statement> now, Map<String, Cause> causes) {
    Map<String, Statement> gone = new HashMap<>();
    before.forEach(statement -> gone.put(statement.eventId(), statement));
    Map<String, Statement> added = new HashMap<>();
    now.stream()
        .filter(statement -> !gone.remove(statement.eventId(), statement))
        .forEach(statement -> added.put(statement.eventId(), statement));
    Map<String, Cause> touched = new TreeMap<>();
    for (Map<String, Statement> different : List.of(gone, added)) {
      for (Statement statement : different.values()) {
        Cause cause = Objects.requireNonNull(causes.get(statement.documentId()));
        touched.merge(statement.key().id(), cause, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    return touched;
  }

  private static void recompute(
      Connection connection, Map<String, Cause> touched, Instant stamp, ChangeLog changeLog)
      throws SQLException {
    if (touched.isEmpty()) {
      return;
    }
    FactTable facts = new FactTable(connection);
    Map<String, String> before = facts.stateHashes(touched.keySet());
    Map<String, List<Statement>> statements =
        new StatementTable(connection).byFact(touched.keySet());
    List<FactRow> changed = new ArrayList<>();
    List<String> withdrawn = new ArrayList<>();
    touched.forEach(
        (factId, cause) -> {
          @Nullable FactRow now =
              Reconciliation.reconcile(statements.getOrDefault(factId, List.of()))
                  .map(FactRow::of)
                  .orElse(null);
          @Nullable String hashBefore = before.get(factId);
          @Nullable String hashNow = now == null ? null : now.stateHash();
          if (Objects.equals(hashBefore, hashNow)) {
            return;
          }
          if (now == null) {
            withdrawn.add(factId);
          } else {
            changed.add(now);
          }
          changeLog.add(
              new Change.OfFact(kind(hashBefore, hashNow), cause, factId, hashBefore, hashNow));
        });
    facts.delete(withdrawn);
    facts.upsert(changed, stamp);
  }

  private static ChangeKind kind(@Nullable String before, @Nullable String now) {
    if (before == null) {
      return ChangeKind.FACT_ADDED;
    }
    return now == null ? ChangeKind.FACT_WITHDRAWN : ChangeKind.FACT_CHANGED;
  }
}
