package org.tongbao.query.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongbao.contract.event.Action;

/** The statements of one run, each at its day. */
final class RunStatements {

  /** What these count starts anew each time, so that a later number may well be smaller. */
  private static final Set<Action> NOT_ADDING_UP =
      Set.of(Action.PUBLISHED, Action.LAUNCHED, Action.DEPLOYED);

  private RunStatements() {}

  static boolean addUp(FactKey key) {
    return !NOT_ADDING_UP.contains(key.action());
  }

  /** Latest first. */
  static List<PlacedStatement> place(List<Statement> statements) {
    List<PlacedStatement> placed = new ArrayList<>();
    List<PlacedStatement> loose = new ArrayList<>();
    for (Statement statement : statements) {
      PlacedStatement atItsDay = PlacedStatement.of(statement);
      boolean sure = atItsDay.asOf().basis() == AsOfBasis.PERIOD_END || !addUp(statement.key());
      (sure ? placed : loose).add(atItsDay);
    }
    loose.sort(
        Comparator.comparing(
                (PlacedStatement one) -> one.asOf().day(),
                Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PlacedStatement::statement, Statement.BY_PUBLICATION));
    for (PlacedStatement statement : loose) {
      placed.add(place(statement, placed));
    }
    return placed.stream().sorted(PlacedStatement.LATEST_FIRST).toList();
  }

  /**
   * "A later smaller one is suspect, unless its as-of is FROM_PUBLICATION or none: then it repeats
   * an earlier total and stands with the statement whose interval it meets." One that meets none is
   * of a day that nobody knows.
   */
  private static PlacedStatement place(PlacedStatement statement, List<PlacedStatement> placed) {
    boolean undated = statement.asOf().basis() == AsOfBasis.NONE;
    List<PlacedStatement> earlier =
        placed.stream()
            .filter(other -> undated || !statement.asOf().isBefore(other.asOf()))
            .toList();
    if (!undated && earlier.stream().noneMatch(statement::isBelow)) {
      return statement;
    }
    Optional<PlacedStatement> repeated =
        earlier.stream().filter(statement::meets).min(PlacedStatement.LATEST_FIRST);
    return repeated.map(statement::with).orElseGet(statement::undated);
  }
}
