package org.tongbao.query.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * "A figure equal to another of its document in value, bound, unit class, action, object, series
 * and level, whose edition, operation, crimes, region, subject and period are equal or empty,
 * repeats it and takes its key and period." The one with the longest sentence stands for all that
 * repeat each other: headlines are rewritten, bodies are reprinted.
 */
final class Repetition {

  /**
   * A figure with what it says of the slots that may be empty; bit i is set where slot i is not.
   */
  private record Candidate(KeyedFigure figure, List<@Nullable Object> slots, int said) {

    static Candidate of(KeyedFigure figure) {
      FactKey key = figure.key();
      List<@Nullable Object> slots =
          Arrays.asList(
              key.edition(),
              key.operation(),
              key.crimes().isEmpty() ? null : key.crimes(),
              key.region() == null ? null : key.region().code(),
              key.subject().isEmpty() ? null : key.subject(),
              figure.period().from(),
              figure.period().to());
      int said = 0;
      for (int slot = 0; slot < slots.size(); slot++) {
        said |= slots.get(slot) == null ? 0 : 1 << slot;
      }
      return new Candidate(figure, slots, said);
    }

    /** What it says of these slots alone. */
    List<@Nullable Object> only(int wanted) {
      List<@Nullable Object> values = new ArrayList<>(slots);
      for (int slot = 0; slot < values.size(); slot++) {
        if ((wanted & 1 << slot) == 0) {
          values.set(slot, null);
        }
      }
      return values;
    }

    boolean saysMoreThan(int other) {
      return said != other && (said & other) == other;
    }
  }

  private record Wanted(int said, List<@Nullable Object> slots) {}

  private final Map<Wanted, List<Candidate>> fullestFirst = new HashMap<>();
  private final Map<String, KeyedFigure> resolved = new HashMap<>();

  private Repetition() {}

  /** Each figure as it is, or with the key and period of the fullest that it repeats. */
  static List<KeyedFigure> resolve(List<KeyedFigure> inTextOrder) {
    Repetition repetition = new Repetition();
    inTextOrder.stream()
        .collect(Collectors.groupingBy(Repetition::whatMustBeEqual))
        .values()
        .forEach(repetition::resolveAlike);
    return inTextOrder.stream()
        .map(figure -> repetition.resolved.getOrDefault(figure.id(), figure))
        .toList();
  }

  private void resolveAlike(List<KeyedFigure> alike) {
    if (alike.size() == 1) {
      return;
    }
    List<Candidate> candidates = alike.stream().map(Candidate::of).toList();
    index(candidates);
    Map<List<@Nullable Object>, List<KeyedFigure>> classes = new LinkedHashMap<>();
    Map<List<@Nullable Object>, KeyedFigure> originals = new HashMap<>();
    for (Candidate candidate : candidates) {
      Candidate original = originalOf(candidate);
      originals.putIfAbsent(original.slots(), original.figure());
      classes.computeIfAbsent(original.slots(), _ -> new ArrayList<>()).add(candidate.figure());
    }
    classes.forEach(
        (slots, figures) -> merge(figures, Objects.requireNonNull(originals.get(slots))));
  }

  /**
   * For each set of slots that some candidate fills: all that fill more, by what they say there.
   */
  private void index(List<Candidate> candidates) {
    fullestFirst.clear();
    Set<Integer> sets = new LinkedHashSet<>();
    candidates.forEach(candidate -> sets.add(candidate.said()));
    candidates.stream()
        .sorted(Comparator.comparingInt((Candidate c) -> Integer.bitCount(c.said())).reversed())
        .forEach(
            candidate -> {
              for (int said : sets) {
                if (candidate.saysMoreThan(said)) {
                  fullestFirst
                      .computeIfAbsent(
                          new Wanted(said, candidate.only(said)), _ -> new ArrayList<>())
                      .add(candidate);
                }
              }
            });
  }

  /** A total does not repeat its share, though one share may make up the whole of it. */
  private Candidate originalOf(Candidate candidate) {
    Wanted wanted = new Wanted(candidate.said(), candidate.slots());
    return fullestFirst.getOrDefault(wanted, List.of()).stream()
        .filter(fuller -> !candidate.figure().id().equals(fuller.figure().partOf()))
        .findFirst()
        .orElse(candidate);
  }

  /** Brings together figures of one key and period, but for shares of each other. */
  private void merge(List<KeyedFigure> figures, KeyedFigure original) {
    Set<String> ids = figures.stream().map(KeyedFigure::id).collect(Collectors.toSet());
    List<KeyedFigure> same = figures.stream().filter(figure -> !isShareOfOne(figure, ids)).toList();
    @Nullable String total =
        same.stream().map(KeyedFigure::partOf).filter(Objects::nonNull).findFirst().orElse(null);
    KeyedFigure standing =
        same.stream()
            .max(
                Comparator.comparing((KeyedFigure f) -> f.event().evidence().fingerprint() != null)
                    .thenComparing(f -> f.event().evidence().sentence().length())
                    .thenComparing(f -> -f.event().evidence().start())
                    .thenComparing(KeyedFigure::id))
            .orElse(original);
    for (KeyedFigure figure : figures) {
      KeyedFigure alike = figure.alike(original, total);
      boolean repeats = !isShareOfOne(figure, ids) && !figure.id().equals(standing.id());
      resolved.put(figure.id(), repeats ? alike.repeating(standing) : alike);
    }
  }

  private static boolean isShareOfOne(KeyedFigure figure, Set<String> ids) {
    return figure.partOf() != null && ids.contains(figure.partOf());
  }

  private static List<@Nullable Object> whatMustBeEqual(KeyedFigure figure) {
    FactKey key = figure.key();
    return Arrays.asList(
        figure.amount().value(),
        figure.amount().upper(),
        figure.amount().bound(),
        key.unitClass(),
        key.action(),
        key.object(),
        key.series(),
        key.level());
  }
}
