package org.tongbao.query.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Period;

/** What speaks against taking the statements of a fact as they are. Near linear in their number. */
final class Findings {

  private static final List<Integer> SLIPPED_POWERS_OF_TEN = List.of(4, 8);

  private final Collection<List<PlacedStatement>> runs;
  private final List<Reason> reasons = new ArrayList<>();

  private Findings(Collection<List<PlacedStatement>> runs) {
    this.runs = runs;
  }

  /** In the order of the codes, which is that of the statuses. */
  static List<Reason> of(
      FactKey key, Collection<List<PlacedStatement>> runs, List<Statement> parts) {
    Findings findings = new Findings(runs);
    findings.add(ReasonCode.SOURCES_DISAGREE, Disagreement::in);
    if (RunStatements.addUp(key)) {
      findings.addExceedingParts(parts);
      findings.add(ReasonCode.TOTAL_SHRINKS, Findings::shrinking);
      findings.add(ReasonCode.OFF_BY_TEN_THOUSANDS, Findings::slipped);
    }
    findings.add(ReasonCode.ONE_DOCUMENT_SEVERAL_VALUES, Findings::several);
    return List.copyOf(findings.reasons);
  }

  private void add(ReasonCode code, Function<List<PlacedStatement>, Collection<String>> findInRun) {
    Set<String> eventIds = new LinkedHashSet<>();
    runs.forEach(run -> eventIds.addAll(findInRun.apply(run)));
    addFound(code, eventIds);
  }

  private void addExceedingParts(List<Statement> parts) {
    Stream<Statement> shares = runs.stream().flatMap(List::stream).map(PlacedStatement::statement);
    addFound(
        ReasonCode.PART_EXCEEDS_TOTAL,
        Stream.concat(parts.stream(), shares)
            .filter(Statement::exceedsTotal)
            .map(Statement::eventId)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private void addFound(ReasonCode code, Set<String> eventIds) {
    if (!eventIds.isEmpty()) {
      reasons.add(Reason.of(code, eventIds));
    }
  }

  /** A total with a date of its own that lies below one of an earlier day. */
  private static Collection<String> shrinking(List<PlacedStatement> latestFirst) {
    Set<String> eventIds = new LinkedHashSet<>();
    @Nullable PlacedStatement highest = null;
    @Nullable PlacedStatement highestOfDay = null;
    for (PlacedStatement later : latestFirst.reversed()) {
      @Nullable LocalDate day = later.asOf().day();
      if (day == null) {
        continue;
      }
      if (highestOfDay != null && !day.equals(highestOfDay.asOf().day())) {
        highest = higher(highest, highestOfDay);
        highestOfDay = null;
      }
      if (later.isDated() && highest != null && later.isBelow(highest)) {
        eventIds.add(later.eventId());
        eventIds.add(highest.eventId());
      }
      highestOfDay = higher(highestOfDay, later);
    }
    return eventIds;
  }

  private static PlacedStatement higher(@Nullable PlacedStatement one, PlacedStatement other) {
    return one != null && Interval.BY_LOWER_END.compare(one.interval(), other.interval()) >= 0
        ? one
        : other;
  }

  private static Collection<String> slipped(List<PlacedStatement> run) {
    Map<BigDecimal, List<String>> byValue =
        run.stream()
            .filter(placed -> placed.statement().amount().value().signum() > 0)
            .collect(
                Collectors.groupingBy(
                    placed -> placed.statement().amount().value().stripTrailingZeros(),
                    LinkedHashMap::new,
                    Collectors.mapping(PlacedStatement::eventId, Collectors.toList())));
    Set<String> eventIds = new LinkedHashSet<>();
    byValue.forEach(
        (value, smaller) -> {
          for (int power : SLIPPED_POWERS_OF_TEN) {
            BigDecimal slipped = value.scaleByPowerOfTen(power).stripTrailingZeros();
            List<String> larger = byValue.getOrDefault(slipped, List.of());
            if (!larger.isEmpty()) {
              eventIds.add(smaller.getFirst());
              eventIds.add(larger.getFirst());
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
    Map<Place, List<PlacedStatement>> byPlace = new HashMap<>();
    List<Place> order = new ArrayList<>();
    for (PlacedStatement placed : run) {
      Place place = new Place(placed.documentId(), placed.statement().period());
      byPlace
          .computeIfAbsent(
              place,
              added -> {
                order.add(added);
                return new ArrayList<>();
              })
          .add(placed);
    }
    return order.stream()
        .map(place -> byPlace.getOrDefault(place, List.of()))
        .filter(here -> Disagreement.isBetween(here))
        .flatMap(List::stream)
        .map(PlacedStatement::eventId)
        .toList();
  }
}
