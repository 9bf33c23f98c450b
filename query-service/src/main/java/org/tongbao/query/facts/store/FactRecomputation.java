package org.tongbao.query.facts.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.changelog.Cause;
import org.tongbao.query.changelog.Change;
import org.tongbao.query.changelog.ChangeKind;
import org.tongbao.query.changelog.ChangeLog;
import org.tongbao.query.facts.Fact;
import org.tongbao.query.facts.Reconciliation;
import org.tongbao.query.facts.Status;
import org.tongbao.query.facts.Words;
import org.tongbao.query.facts.store.FactTable.State;

/** Computes facts from the statements that the table has, and writes those that are other ones. */
final class FactRecomputation {

  /** Facts whose statements are in memory at once. */
  private static final int AT_ONCE = 500;

  private final Connection connection;
  private final FactTable facts;

  FactRecomputation(Connection connection) {
    this.connection = connection;
    this.facts = new FactTable(connection);
  }

  void recompute(Map<String, Cause> touched, Instant stamp, ChangeLog changeLog)
      throws SQLException {
    List<String> factIds = List.copyOf(new TreeMap<>(touched).keySet());
    for (int from = 0; from < factIds.size(); from += AT_ONCE) {
      List<String> some = factIds.subList(from, Math.min(factIds.size(), from + AT_ONCE));
      recompute(some, touched, stamp, changeLog);
    }
  }

  private void recompute(
      List<String> factIds, Map<String, Cause> causes, Instant stamp, ChangeLog changeLog)
      throws SQLException {
    Map<String, State> before = facts.states(factIds);
    Map<String, FactRow> now = compute(factIds);
    List<FactRow> changed = new ArrayList<>();
    List<String> withdrawn = new ArrayList<>();
    for (String factId : factIds) {
      @Nullable State was = before.get(factId);
      @Nullable FactRow is = now.get(factId);
      if (Objects.equals(was, is == null ? null : is.state())) {
        continue;
      }
      if (is == null) {
        withdrawn.add(factId);
      } else {
        changed.add(is);
      }
      Cause cause = Objects.requireNonNull(causes.get(factId));
      changeLog.addAll(changes(factId, was, is == null ? null : is.state(), cause));
    }
    facts.delete(withdrawn);
    facts.upsert(changed, stamp);
  }

  private Map<String, FactRow> compute(Collection<String> factIds) throws SQLException {
    List<Reconciliation> made = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    new StatementTable(connection)
        .byFact(factIds, null)
        .values()
        .forEach(statements -> Reconciliation.of(statements).ifPresent(made::add));
    made.forEach(reconciled -> shown.addAll(reconciled.shown()));
    Map<String, Words> words = new StandingFigures(connection).words(shown);
    Map<String, FactRow> rows = new TreeMap<>();
    made.forEach(
        reconciled -> {
          FactRow row = FactRow.of(Fact.of(reconciled, words));
          rows.put(row.factId(), row);
        });
    return rows;
  }

  /**
   * What readers are told of two states of one fact. One that comes with a dispute is told twice,
   * so that whoever waits for disputes misses none.
   */
  static List<Change> changes(String factId, @Nullable State was, @Nullable State is, Cause cause) {
    @Nullable String before = was == null ? null : was.hash();
    @Nullable String now = is == null ? null : is.hash();
    boolean newDispute =
        is != null
            && is.status() == Status.DISPUTED
            && (was == null || was.status() != Status.DISPUTED);
    List<Change> changes = new ArrayList<>();
    if (was == null) {
      changes.add(new Change.OfFact(ChangeKind.FACT_ADDED, cause, factId, null, now));
    }
    if (newDispute) {
      String from = was == null ? now : before;
      changes.add(new Change.OfFact(ChangeKind.FACT_DISPUTED, cause, factId, from, now));
    } else if (was != null) {
      ChangeKind kind = is == null ? ChangeKind.FACT_WITHDRAWN : ChangeKind.FACT_CHANGED;
      changes.add(new Change.OfFact(kind, cause, factId, before, now));
    }
    return changes;
  }
}
