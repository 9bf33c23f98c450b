package org.tongbao.query.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;

/** The statements of one run, each at its day. */
final class RunStatements {

  /**
   * How many of the latest different intervals of a run are asked whether a smaller number repeats
   * them. One that repeats none of these has no day.
   */
  static final int LOOKED_BACK = 512;

  /** What these count starts anew each time, so that a later number may well be smaller. */
  private static final Set<Action> NOT_ADDING_UP =
      Set.of(Action.PUBLISHED, Action.LAUNCHED, Action.DEPLOYED);

  /** What has its day so far; of each different interval the latest. */
  private final TreeMap<Latest, PlacedStatement> latest = new TreeMap<>();

  private final Map<Interval, Latest> byInterval = new HashMap<>();
  private final Highest highest = new Highest();
  private final List<PlacedStatement> placed = new ArrayList<>();

  private RunStatements() {}

  static boolean addUp(FactKey key) {
    return !NOT_ADDING_UP.contains(key.action());
  }

  /** Latest first. */
  static List<PlacedStatement> place(List<Statement> statements) {
    RunStatements run = new RunStatements();
    TreeMap<LocalDate, List<PlacedStatement>> sure = new TreeMap<>();
    TreeMap<LocalDate, List<PlacedStatement>> loose = new TreeMap<>();
    List<PlacedStatement> undated = new ArrayList<>();
    for (Statement statement : statements) {
      PlacedStatement own = PlacedStatement.of(statement);
      @Nullable LocalDate day = own.asOf().day();
      boolean isSure = own.isDated() || !addUp(statement.key());
      if (day == null) {
        undated.add(own);
      } else {
        (isSure ? sure : loose).computeIfAbsent(day, _ -> new ArrayList<>()).add(own);
      }
    }
    for (Map.Entry<LocalDate, List<PlacedStatement>> ofDay : loose.entrySet()) {
      run.takeUpTo(sure, ofDay.getKey());
      ofDay.getValue().stream().sorted(PlacedStatement.LARGEST_FIRST).forEach(run::placeLoose);
    }
    run.takeUpTo(sure, LocalDate.MAX);
    undated.stream()
        .sorted(PlacedStatement.LARGEST_FIRST)
        .forEach(one -> run.add(addUp(one.statement().key()) ? run.repeating(one) : one));
    return run.placed.stream().sorted(PlacedStatement.LATEST_FIRST).toList();
  }

  private void takeUpTo(TreeMap<LocalDate, List<PlacedStatement>> sure, LocalDate day) {
    while (!sure.isEmpty() && !sure.firstKey().isAfter(day)) {
      sure.pollFirstEntry().getValue().forEach(this::add);
    }
  }

  /**
   * "A later smaller one is suspect, unless its as-of is FROM_PUBLICATION or none: then it repeats
   * an earlier total and stands with the statement whose interval it meets." The number may be
   * older than its publication, so one of the same day counts as earlier.
   */
  private void placeLoose(PlacedStatement statement) {
    add(highest.isAbove(statement) ? repeating(statement) : statement);
  }

  /** At the day of the latest that it meets; one that meets none is of a day that nobody knows. */
  private PlacedStatement repeating(PlacedStatement statement) {
    Optional<PlacedStatement> repeated =
        latest.values().stream().limit(LOOKED_BACK).filter(statement::meets).findFirst();
    return repeated.map(statement::with).orElseGet(statement::undated);
  }

  private void add(PlacedStatement statement) {
    placed.add(statement);
    highest.add(statement);
    Latest place = new Latest(statement);
    Latest before = byInterval.get(statement.interval());
    if (before == null || place.compareTo(before) < 0) {
      if (before != null) {
        latest.remove(before);
      }
      byInterval.put(statement.interval(), place);
      latest.put(place, statement);
    }
  }

  private record Latest(PlacedStatement statement) implements Comparable<Latest> {
    @Override
    public int compareTo(Latest other) {
      return PlacedStatement.LATEST_FIRST.compare(statement, other.statement);
    }
  }

  /** The highest lower ends so far, of two documents: what one says itself is not earlier. */
  private static final class Highest {
    private @Nullable PlacedStatement first;
    private @Nullable PlacedStatement ofAnother;

    void add(PlacedStatement statement) {
      if (first == null || first.documentId().equals(statement.documentId())) {
        first = first == null || reachesHigher(statement, first) ? statement : first;
      } else if (reachesHigher(statement, first)) {
        ofAnother = first;
        first = statement;
      } else if (ofAnother == null || reachesHigher(statement, ofAnother)) {
        ofAnother = statement;
      }
    }

    boolean isAbove(PlacedStatement statement) {
      @Nullable PlacedStatement other =
          first != null && first.documentId().equals(statement.documentId()) ? ofAnother : first;
      return other != null && statement.isBelow(other);
    }

    private static boolean reachesHigher(PlacedStatement one, PlacedStatement other) {
      return Interval.BY_LOWER_END.compare(one.interval(), other.interval()) > 0;
    }
  }
}
