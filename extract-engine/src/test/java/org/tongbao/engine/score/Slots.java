package org.tongbao.engine.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Holds the fields of an event against those expected; an expected list is a choice. */
final class Slots {

  private static final double CLOSE = 1e-9;
  private static final double CLOSE_UPPER_END = 0.01;

  /** Where an event keeps a field that is no member of its figure. */
  private static final Map<String, String> POINTERS =
      Map.of(
          "series", "/campaign/series",
          "edition", "/campaign/edition",
          "operation", "/campaign/operation",
          "region", "/region/code");

  private Slots() {}

  static boolean agree(String slot, JsonNode expected, JsonNode event) {
    return switch (slot) {
      case "value" -> valuesAgree(expected, event.path("figure"));
      case "crimes" -> crimesAgree(expected.path("crimes"), event.path("crimes"));
      case "period" ->
          isAmong(event.at("/period/from"), expected.path("from"))
              && isAmong(event.at("/period/to"), expected.path("to"));
      default -> isAmong(actual(slot, event), expected.path(slot));
    };
  }

  static JsonNode actual(String slot, JsonNode event) {
    return switch (slot) {
      case "crimes", "period" -> event.path(slot);
      default -> event.at(POINTERS.getOrDefault(slot, "/figure/" + slot));
    };
  }

  private static boolean valuesAgree(JsonNode expected, JsonNode figure) {
    boolean sameValue =
        choices(expected.path("value")).stream()
            .anyMatch(choice -> isClose(figure.path("value"), choice, CLOSE));
    JsonNode upper = expected.path("upper");
    return sameValue
        && (isAbsent(upper)
            ? isAbsent(figure.path("upper"))
            : isClose(figure.path("upper"), upper, CLOSE_UPPER_END));
  }

  private static boolean isClose(JsonNode actual, JsonNode expected, double share) {
    double tolerance = share * Math.max(1, Math.abs(expected.asDouble()));
    return actual.isNumber() && Math.abs(actual.asDouble() - expected.asDouble()) <= tolerance;
  }

  private static boolean crimesAgree(JsonNode expected, JsonNode actual) {
    boolean isChoice = !expected.isEmpty() && expected.get(0).isArray();
    return isChoice
        ? choices(expected).stream().anyMatch(choice -> names(choice).equals(names(actual)))
        : names(expected).equals(names(actual));
  }

  private static Set<String> names(JsonNode list) {
    Set<String> names = new TreeSet<>();
    list.forEach(name -> names.add(name.asText()));
    return names;
  }

  private static boolean isAmong(JsonNode actual, JsonNode expected) {
    return choices(expected).stream()
        .anyMatch(
            choice ->
                isAbsent(choice) ? isAbsent(actual) : choice.asText().equals(actual.asText()));
  }

  private static List<JsonNode> choices(JsonNode expected) {
    return expected.isArray()
        ? StreamSupport.stream(expected.spliterator(), false).toList()
        : new ArrayList<>(List.of(expected));
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isNull() || node instanceof MissingNode;
  }
}
