package org.tongbao.query.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Period;
import org.tongbao.contract.event.Region;

/**
 * "A figure equal to another of its document in value, bound, unit class, action, object, series
 * and level, whose edition, operation, crimes, region, subject and period are equal or empty,
 * repeats it and takes its key and period."
 */
final class Repetition {

  private Repetition() {}

  /** Each figure as it is, or with the key and period of the fullest that it repeats. */
  static List<KeyedFigure> resolve(List<KeyedFigure> inTextOrder) {
    Map<List<@Nullable Object>, List<KeyedFigure>> alike = new HashMap<>();
    for (KeyedFigure figure : inTextOrder) {
      alike.computeIfAbsent(whatMustBeEqual(figure), _ -> new ArrayList<>()).add(figure);
    }
    return inTextOrder.stream()
        .map(
            figure ->
                originalOf(figure, alike.getOrDefault(whatMustBeEqual(figure), List.of()))
                    .map(figure::repeating)
                    .orElse(figure))
        .toList();
  }

  /** The first in the text of those that say most; nothing where this figure says most itself. */
  private static Optional<KeyedFigure> originalOf(KeyedFigure figure, List<KeyedFigure> alike) {
    List<KeyedFigure> fuller = alike.stream().filter(other -> saysLess(figure, other)).toList();
    return fuller.stream()
        .filter(candidate -> fuller.stream().noneMatch(other -> saysLess(candidate, other)))
        .findFirst();
  }

  /** A total does not repeat its share, though one share may make up the whole of it. */
  private static boolean saysLess(KeyedFigure figure, KeyedFigure other) {
    return isCoveredBy(figure, other)
        && !isCoveredBy(other, figure)
        && !figure.event().id().equals(other.partOf());
  }

  private static List<@Nullable Object> whatMustBeEqual(KeyedFigure figure) {
    FactKey key = figure.key();
    List<@Nullable Object> values = new ArrayList<>();
    values.add(figure.amount().value());
    values.add(figure.amount().upper());
    values.add(figure.amount().bound());
    values.add(key.unitClass());
    values.add(key.action());
    values.add(key.object());
    values.add(key.series());
    values.add(key.level());
    return values;
  }

  private static boolean isCoveredBy(KeyedFigure figure, KeyedFigure other) {
    FactKey key = figure.key();
    FactKey otherKey = other.key();
    return equalOrEmpty(key.edition(), otherKey.edition())
        && equalOrEmpty(key.operation(), otherKey.operation())
        && (key.crimes().isEmpty() || key.crimes().equals(otherKey.crimes()))
        && equalOrEmpty(code(key.region()), code(otherKey.region()))
        && (key.subject().isEmpty() || key.subject().equals(otherKey.subject()))
        && isCoveredBy(figure.period(), other.period());
  }

  private static boolean isCoveredBy(Period period, Period other) {
    return equalOrEmpty(period.from(), other.from()) && equalOrEmpty(period.to(), other.to());
  }

  private static boolean equalOrEmpty(@Nullable Object value, @Nullable Object other) {
    return value == null || Objects.equals(value, other);
  }

  private static @Nullable String code(@Nullable Region region) {
    return region == null ? null : region.code();
  }
}
