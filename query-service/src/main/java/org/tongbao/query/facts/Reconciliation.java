package org.tongbao.query.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tongbao.query.facts.DocumentResolution.Resolved;
import org.tongbao.query.facts.DocumentResolution.Role;

/**
 * Statements of one key, in any order, brought together. Works on amounts and dates alone; their
 * words are needed only for the few that a fact shows, see {@link #shown}.
 *
 * @param runs each latest first, the one that reaches back furthest first
 * @param sources how many documents say it
 * @param totals the facts that shares among the statements belong to, sorted
 */
public record Reconciliation(
    FactKey key,
    TreeMap<Run, List<PlacedStatement>> runs,
    List<Statement> parts,
    List<Reason> reasons,
    int sources,
    List<String> totals) {

  /** Empty where no statement stands; parts alone make no fact. Copies are passed over. */
  public static Optional<Reconciliation> of(Collection<Resolved> ofFact) {
    List<Statement> statements = inRole(ofFact, Role.SAID);
    if (statements.isEmpty()) {
      return Optional.empty();
    }
    List<Statement> parts =
        inRole(ofFact, Role.PART).stream()
            .sorted(Comparator.comparing(Statement::eventId))
            .toList();
    // All keys are equal but for the name that goes with the code of the region.
    FactKey key = Collections.min(statements, Comparator.comparing(Statement::eventId)).key();
    TreeMap<Run, List<PlacedStatement>> runs = new TreeMap<>();
    statements.stream()
        .collect(Collectors.groupingBy(Statement::run))
        .forEach((run, ofRun) -> runs.put(run, RunStatements.place(ofRun)));
    return Optional.of(
        new Reconciliation(
            key,
            runs,
            parts,
            Findings.of(key, runs.values(), parts),
            (int) statements.stream().map(Statement::documentId).distinct().count(),
            ofFact.stream()
                .map(Resolved::totalFactId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .limit(Fact.TOTALS_SHOWN)
                .toList()));
  }

  /** The events whose words the fact shows. */
  public Set<String> shown() {
    Set<String> eventIds = new LinkedHashSet<>();
    shownStatements().forEach(placed -> eventIds.add(placed.eventId()));
    parts.stream().limit(Fact.PARTS_SHOWN).forEach(part -> eventIds.add(part.eventId()));
    return eventIds;
  }

  /** The latest of each run, and those that a reason names. */
  List<PlacedStatement> shownStatements() {
    Set<String> named =
        reasons.stream().flatMap(reason -> reason.eventIds().stream()).collect(Collectors.toSet());
    List<PlacedStatement> shown = new ArrayList<>();
    int run = 0;
    for (List<PlacedStatement> latestFirst : runs.values()) {
      boolean shows = run++ < Fact.RUNS_SHOWN;
      for (int i = 0; i < latestFirst.size(); i++) {
        PlacedStatement placed = latestFirst.get(i);
        if ((shows && i < Fact.STATEMENTS_SHOWN) || named.contains(placed.eventId())) {
          shown.add(placed);
        }
      }
    }
    return shown;
  }

  Status status() {
    return reasons.isEmpty() ? Status.AGREED : reasons.getFirst().code().status();
  }

  private static List<Statement> inRole(Collection<Resolved> ofFact, Role role) {
    return ofFact.stream()
        .filter(resolved -> resolved.role() == role)
        .map(Resolved::statement)
        .toList();
  }
}
