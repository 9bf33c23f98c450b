package org.tongbao.query.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongbao.contract.event.Period;

/** What speaks against taking the statements of a fact as they are. */
final class Findings {

  private static final List<Integer> SLIPPED_POWERS_OF_TEN = List.of(4, 8);

  private final FactKey key;
  private final Collection<List<PlacedStatement>> runs;
  private final List<Reason> reasons = new ArrayList<>();

  private Findings(FactKey key, Collection<List<PlacedStatement>> runs) {
    this.key = key;
    this.runs = runs;
  }

  /** In the order of the codes, which is that of the statuses. */
  static List<Reason> of(
      FactKey key, Collection<List<PlacedStatement>> runs, List<Statement> parts) {
    Findings findings = new Findings(key, runs);
    findings.add(ReasonCode.SOURCES_DISAGREE, Findings::disagreeing);
    if (RunStatements.addUp(key)) {
      findings.addExceedingParts(parts);
      findings.add(ReasonCode.TOTAL_SHRINKS, Findings::shrinking);
      findings.add(ReasonCode.OFF_BY_TEN_THOUSANDS, Findings::slipped);
    }
    findings.add(ReasonCode.ONE_DOCUMENT_SEVERAL_VALUES, Findings::several);
    return List.copyOf(findings.reasons);
  }

  private void add(ReasonCode code, Function<List<PlacedStatement>, Collection<String>> findInRun) {
    TreeSet<String> eventIds = new TreeSet<>();
    runs.forEach(run -> eventIds.addAll(findInRun.apply(run)));
    if (!eventIds.isEmpty()) {
      reasons.add(Reason.of(code, eventIds));
    }
  }

  private void addExceedingParts(List<Statement> parts) {
    TreeSet<String> eventIds = new TreeSet<>();
    parts.stream().filter(Statement::exceedsTotal).forEach(part -> eventIds.add(part.eventId()));
    runs.stream()
        .flatMap(List::stream)
        .map(PlacedStatement::statement)
        .filter(Statement::exceedsTotal)
        .forEach(share -> eventIds.add(share.eventId()));
    if (!eventIds.isEmpty()) {
      reasons.add(Reason.of(ReasonCode.PART_EXCEEDS_TOTAL, eventIds));
    }
  }

  /** "Two sources, same run, same as-of date, intervals that do not meet": no value of one. */
  private static Collection<String> disagreeing(List<PlacedStatement> run) {
    Map<LocalDate, Map<String, List<PlacedStatement>>> byDayAndDocument = new HashMap<>();
    for (PlacedStatement placed : run) {
      LocalDate day = placed.asOf().day();
      if (day != null) {
        byDayAndDocument
            .computeIfAbsent(day, _ -> new HashMap<>())
            .computeIfAbsent(placed.statement().documentId(), _ -> new ArrayList<>())
            .add(placed);
      }
    }
    TreeSet<String> eventIds = new TreeSet<>();
    for (Map<String, List<PlacedStatement>> documents : byDayAndDocument.values()) {
      List<List<PlacedStatement>> sources = List.copyOf(documents.values());
      for (int i = 0; i < sources.size(); i++) {
        for (int j = i + 1; j < sources.size(); j++) {
          if (noneMeet(sources.get(i), sources.get(j))) {
            sources.get(i).forEach(placed -> eventIds.add(placed.statement().eventId()));
            sources.get(j).forEach(placed -> eventIds.add(placed.statement().eventId()));
          }
        }
      }
    }
    return eventIds;
  }

  private static boolean noneMeet(List<PlacedStatement> some, List<PlacedStatement> others) {
    return some.stream().noneMatch(one -> others.stream().anyMatch(one::meets));
  }

  /** A total with a date of its own that lies below one of an earlier day. */
  private static Collection<String> shrinking(List<PlacedStatement> latestFirst) {
    List<String> eventIds = new ArrayList<>();
    for (PlacedStatement later : latestFirst) {
      if (later.statement().asOf().basis() == AsOfBasis.PERIOD_END) {
        latestFirst.stream()
            .filter(earlier -> earlier.asOf().day() != null)
            .filter(earlier -> earlier.asOf().isBefore(later.asOf()) && later.isBelow(earlier))
            .findFirst()
            .ifPresent(
                earlier -> {
                  eventIds.add(later.statement().eventId());
                  eventIds.add(earlier.statement().eventId());
                });
      }
    }
    return eventIds;
  }

  private static Collection<String> slipped(List<PlacedStatement> run) {
    Map<BigDecimal, List<String>> byValue =
        run.stream()
            .map(PlacedStatement::statement)
            .filter(statement -> statement.amount().value().signum() > 0)
            .collect(
                Collectors.groupingBy(
                    statement -> statement.amount().value().stripTrailingZeros(),
                    Collectors.mapping(Statement::eventId, Collectors.toList())));
    List<String> eventIds = new ArrayList<>();
    byValue.forEach(
        (value, smaller) -> {
          for (int power : SLIPPED_POWERS_OF_TEN) {
            List<String> larger =
                byValue.getOrDefault(
                    value.scaleByPowerOfTen(power).stripTrailingZeros(), List.of());
            if (!larger.isEmpty()) {
              eventIds.addAll(smaller);
              eventIds.addAll(larger);
            }
          }
        });
    return eventIds;
  }

  /** "One document gives several values for the key and period." */
  private static Collection<String> several(List<PlacedStatement> run) {
    record Place(String documentId, Period period) {}
    Map<Place, List<PlacedStatement>> byPlace =
        run.stream()
            .collect(
                Collectors.groupingBy(
                    placed ->
                        new Place(placed.statement().documentId(), placed.statement().period())));
    return byPlace.values().stream()
        .filter(here -> here.stream().anyMatch(one -> !here.stream().allMatch(one::meets)))
        .flatMap(List::stream)
        .map(placed -> placed.statement().eventId())
        .toList();
  }
}
