package org.tongbao.query.facts.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.query.changelog.Cause;
import org.tongbao.query.facts.CopyGroups;
import org.tongbao.query.facts.DocumentFigures;
import org.tongbao.query.facts.DocumentResolution;
import org.tongbao.query.facts.DocumentResolution.Resolved;
import org.tongbao.query.facts.DocumentResolution.Role;
import org.tongbao.query.facts.Statement;

/**
 * Brings the statements up to date with the events of changed documents, and tells which facts that
 * touches: those that a statement left, entered, or says something else to.
 */
final class StatementRefresh {

  private final Connection connection;
  private final StatementTable table;

  StatementRefresh(Connection connection) {
    this.connection = connection;
    this.table = new StatementTable(connection);
  }

  /** The facts to recompute, each with the first cause that applies. */
  Map<String, Cause> refresh(Map<String, Cause> changedDocuments) throws SQLException {
    Map<String, List<CampaignEvent>> events =
        new StandingFigures(connection).of(changedDocuments.keySet());
    Map<String, List<Resolved>> before = table.of(changedDocuments.keySet());
    Map<String, List<Statement>> now = new HashMap<>();
    for (String documentId : changedDocuments.keySet()) {
      List<Statement> statements =
          DocumentFigures.statements(events.getOrDefault(documentId, List.of()));
      List<Resolved> stood = before.getOrDefault(documentId, List.of());
      if (!Set.copyOf(statements).equals(statementsOf(stood))) {
        now.put(documentId, statements);
      }
    }
    if (now.isEmpty()) {
      return Map.of();
    }
    before.keySet().retainAll(now.keySet());
    return replace(before, now, changedDocuments);
  }

  private Map<String, Cause> replace(
      Map<String, List<Resolved>> before,
      Map<String, List<Statement>> now,
      Map<String, Cause> causes)
      throws SQLException {
    table.delete(before.keySet());
    Set<String> affected =
        new HashSet<>(
            new CopyGroupUpdate(connection)
                .apply(
                    before.values().stream()
                        .flatMap(List::stream)
                        .map(Resolved::statement)
                        .toList(),
                    now.values().stream().flatMap(List::stream).toList()));
    affected.removeAll(now.keySet());
    Map<String, List<Resolved>> others = table.of(affected);

    Map<String, List<Statement>> documents = new HashMap<>(now);
    others.forEach((id, stood) -> documents.put(id, List.copyOf(statementsOf(stood))));
    CopyGroups copies = new CopyGroupTable(connection).groups(copyKeys(documents.values()));
    List<Resolved> inserted = new ArrayList<>();
    List<Resolved> updated = new ArrayList<>();
    documents.forEach(
        (id, statements) ->
            (now.containsKey(id) ? inserted : updated)
                .addAll(DocumentResolution.of(statements, copies)));
    table.insert(inserted);
    table.update(updated);

    Touched touched = new Touched(causes);
    before.values().forEach(touched::stood);
    others.values().forEach(touched::stood);
    touched.stands(inserted);
    touched.stands(updated);
    return touched.facts();
  }

  private static Set<Statement> statementsOf(Collection<Resolved> resolved) {
    return resolved.stream().map(Resolved::statement).collect(Collectors.toSet());
  }

  private static Set<String> copyKeys(Collection<List<Statement>> documents) {
    return documents.stream()
        .flatMap(List::stream)
        .map(Statement::copyKey)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Compares what facts rested on with what they rest on. */
  private static final class Touched {
    private final Map<String, Cause> causes;
    private final Cause causeForOthers;
    private final Map<String, Resolved> stood = new HashMap<>();
    private final Map<String, Cause> facts = new TreeMap<>();

    Touched(Map<String, Cause> causes) {
      this.causes = causes;
      this.causeForOthers = causes.values().stream().min(Cause::compareTo).orElseThrow();
    }

    void stood(List<Resolved> before) {
      before.stream()
          .filter(resolved -> resolved.role() != Role.COPY)
          .forEach(resolved -> stood.put(resolved.statement().eventId(), resolved));
    }

    void stands(List<Resolved> now) {
      for (Resolved resolved : now) {
        @Nullable Resolved was = stood.remove(resolved.statement().eventId());
        boolean contributes = resolved.role() != Role.COPY;
        if (contributes && !resolved.equals(was)) {
          add(resolved);
        }
        if (was != null && !(contributes && was.factId().equals(resolved.factId()))) {
          add(was);
        }
      }
    }

    Map<String, Cause> facts() {
      stood.values().forEach(this::add);
      return facts;
    }

    private void add(Resolved resolved) {
      Cause cause = causes.getOrDefault(resolved.statement().documentId(), causeForOthers);
      facts.merge(resolved.factId(), cause, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
  }
}
