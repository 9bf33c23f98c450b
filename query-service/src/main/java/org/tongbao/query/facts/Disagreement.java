package org.tongbao.query.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Two sources, same run, same as-of date, intervals that do not meet": no value of the one meets
 * any of the other.
 */
final class Disagreement {

  /**
   * Documents with values apart from each other that are compared with all the others, the first by
   * id. Those that give one value, nearly all, need no comparing one by one.
   */
  static final int COMPARED = 64;

  /**
   * What one document says of one day.
   *
   * @param whole all of it, where no value stands apart from the others
   */
  private record Source(List<PlacedStatement> said, @Nullable Interval whole) {

    static Source of(List<PlacedStatement> said) {
      List<Interval> fromTheLowest =
          said.stream().map(PlacedStatement::interval).sorted(Interval.BY_LOWER_END).toList();
      Interval whole = fromTheLowest.getFirst();
      for (Interval next : fromTheLowest) {
        if (!whole.meets(next)) {
          return new Source(said, null);
        }
        whole = whole.upTo(next);
      }
      return new Source(said, whole);
    }

    Interval interval() {
      return Objects.requireNonNull(whole);
    }

    String documentId() {
      return said.getFirst().documentId();
    }

    boolean meetsAny(Source other) {
      return said.stream().anyMatch(one -> other.said.stream().anyMatch(one::meets));
    }
  }

  private Disagreement() {}

  /** All statements in dispute; two that contradict each other come first. */
  static Collection<String> in(List<PlacedStatement> run) {
    Map<LocalDate, Map<String, List<PlacedStatement>>> byDayAndDocument = new LinkedHashMap<>();
    for (PlacedStatement placed : run) {
      LocalDate day = placed.asOf().day();
      if (day != null) {
        byDayAndDocument
            .computeIfAbsent(day, _ -> new LinkedHashMap<>())
            .computeIfAbsent(placed.documentId(), _ -> new ArrayList<>())
            .add(placed);
      }
    }
    Set<String> eventIds = new LinkedHashSet<>();
    for (Map<String, List<PlacedStatement>> ofDay : byDayAndDocument.values()) {
      if (ofDay.size() > 1) {
        addDisputed(ofDay.values(), eventIds);
      }
    }
    return eventIds;
  }

  /** True where some two of these do not meet. */
  static boolean isBetween(Collection<PlacedStatement> some) {
    Interval highest =
        Collections.max(
                some, Comparator.comparing(PlacedStatement::interval, Interval.BY_LOWER_END))
            .interval();
    return some.stream().anyMatch(one -> one.interval().isBelow(highest));
  }

  private static void addDisputed(Collection<List<PlacedStatement>> ofDay, Set<String> eventIds) {
    List<Source> single = new ArrayList<>();
    List<Source> several = new ArrayList<>();
    for (List<PlacedStatement> said : ofDay) {
      Source source = Source.of(said);
      (source.whole() == null ? several : single).add(source);
    }
    addApart(single, eventIds);
    several.sort(Comparator.comparing(Source::documentId));
    List<Source> compared = several.subList(0, Math.min(COMPARED, several.size()));
    for (int i = 0; i < compared.size(); i++) {
      for (Source other : single) {
        addIfApart(compared.get(i), other, eventIds);
      }
      for (Source other : compared.subList(i + 1, compared.size())) {
        addIfApart(compared.get(i), other, eventIds);
      }
    }
  }

  /** Of one value each: whoever contradicts anyone contradicts the lowest or the highest. */
  private static void addApart(List<Source> single, Set<String> eventIds) {
    if (single.isEmpty()) {
      return;
    }
    Source lowest =
        Collections.min(single, Comparator.comparing(Source::interval, Interval.BY_UPPER_END));
    Source highest =
        Collections.max(single, Comparator.comparing(Source::interval, Interval.BY_LOWER_END));
    if (lowest.interval().isBelow(highest.interval())) {
      addAll(lowest, eventIds);
      addAll(highest, eventIds);
      single.stream()
          .filter(
              source ->
                  lowest.interval().isBelow(source.interval())
                      || source.interval().isBelow(highest.interval()))
          .forEach(source -> addAll(source, eventIds));
    }
  }

  private static void addIfApart(Source one, Source other, Set<String> eventIds) {
    if (!one.meetsAny(other)) {
      addAll(one, eventIds);
      addAll(other, eventIds);
    }
  }

  private static void addAll(Source source, Set<String> eventIds) {
    source.said().forEach(placed -> eventIds.add(placed.eventId()));
  }
}
