package org.tongbao.query.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.change.ChangePosition;

/**
 * What the text of a parameter must be.
 *
 * @param words behind "expected", for people
 * @param reading null, or an exception of times or numbers, where the text is something else
 */
record Expected<T>(String words, Function<String, @Nullable T> reading) {

  private static final Pattern REGION_CODE = Pattern.compile("[0-9]{6}");

  static final Expected<Boolean> FLAG =
      new Expected<>(
          "true or false",
          text ->
              switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> null;
              });

  static final Expected<LocalDate> DATE =
      new Expected<>(
          "a date such as 2021-10-14",
          text -> {
            LocalDate date = LocalDate.parse(text);
            return isKept(date.getYear()) ? date : null;
          });

  /** To the microsecond, as stamps are. */
  static final Expected<Instant> INSTANT =
      new Expected<>(
          "a time such as 2026-01-31T08:00:00Z",
          text -> {
            OffsetDateTime time = OffsetDateTime.parse(text);
            return isKept(time.getYear()) ? time.toInstant().truncatedTo(ChronoUnit.MICROS) : null;
          });

  static final Expected<String> REGION =
      new Expected<>(
          "a GB/T 2260 code of six digits such as 510000",
          text -> REGION_CODE.matcher(text).matches() ? text : null);

  static Expected<String> text(int characters) {
    return new Expected<>(
        "a text of 1 to %d characters".formatted(characters),
        text -> text.isBlank() || text.length() > characters ? null : text);
  }

  static Expected<Long> number(long from, long to) {
    return new Expected<>(
        "a number from %d to %d".formatted(from, to),
        text -> {
          long number = Long.parseLong(text);
          return number < from || number > to ? null : number;
        });
  }

  /**
   * The id of a message of the change log, or a cursor of the present one.
   *
   * @param epoch of the present change log
   */
  static Expected<ChangePosition> position(String epoch) {
    return new Expected<>(
        "the id of a message, or a cursor",
        text ->
            ChangePosition.parse(text)
                .or(() -> ChangePosition.parse(epoch + "." + text))
                .orElse(null));
  }

  /** A code word by the name that the JSON carries. */
  static <E extends Enum<E>> Expected<E> code(Class<E> type, Function<E, String> wireName) {
    Map<String, E> codes = byName(type, wireName);
    return new Expected<>("one of " + String.join(", ", codes.keySet()), codes::get);
  }

  /** Several code words with commas between. */
  static <E extends Enum<E>> Expected<List<E>> codes(Class<E> type, Function<E, String> wireName) {
    Map<String, E> codes = byName(type, wireName);
    return new Expected<>(
        "one or more of %s, with commas between".formatted(String.join(", ", codes.keySet())),
        text -> {
          List<E> named = Stream.of(text.split(",", -1)).map(codes::get).toList();
          return named.contains(null) ? null : named;
        });
  }

  private static <E extends Enum<E>> Map<String, E> byName(
      Class<E> type, Function<E, String> wireName) {
    return Stream.of(type.getEnumConstants())
        .collect(Collectors.toMap(wireName, code -> code, (a, _) -> a, LinkedHashMap::new));
  }

  /** The store keeps no years but these. */
  private static boolean isKept(int year) {
    return year >= 1 && year <= 9999;
  }
}
