package org.tongbao.query.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Statements of one key, in any order, brought together to the fact that they make. */
public final class Reconciliation {

  private Reconciliation() {}

  /** Empty where no statement stands; parts alone make no fact. */
  public static Optional<Fact> reconcile(Collection<Statement> sameKey) {
    List<Statement> statements =
        sameKey.stream()
            .filter(statement -> !statement.part())
            .sorted(Statement.BY_PUBLICATION)
            .toList();
    if (statements.isEmpty()) {
      return Optional.empty();
    }
    List<Statement> parts =
        sameKey.stream()
            .filter(Statement::part)
            .sorted(Comparator.comparing(Statement::eventId))
            .toList();
    return Optional.of(fact(statements, parts));
  }

  private static Fact fact(List<Statement> statements, List<Statement> parts) {
    FactKey key = statements.getFirst().key();
    TreeMap<Run, List<PlacedStatement>> runs = new TreeMap<>();
    statements.stream()
        .collect(Collectors.groupingBy(Statement::run))
        .forEach((run, ofRun) -> runs.put(run, RunStatements.place(ofRun)));
    List<Reason> reasons = Findings.of(key, runs.values(), parts);
    return new Fact(
        key.id(),
        key,
        Fact.Value.of(runs.firstEntry().getValue().getFirst()),
        reasons.isEmpty() ? Status.AGREED : reasons.getFirst().code().status(),
        reasons,
        (int) statements.stream().map(Statement::documentId).distinct().count(),
        runs.values().stream().map(Fact.RunSummary::of).toList(),
        runs.values().stream().flatMap(List::stream).map(Fact.Said::of).toList(),
        parts.stream().map(Fact.Part::of).toList(),
        Fact.totalsOf(statements),
        Fact.FACTS_VERSION);
  }
}
