package org.tongbao.standalone.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One fact in words. */
record FactRow(
    String campaign,
    String edition,
    String what,
    String howMany,
    String asOf,
    int sources,
    String status) {

  static final List<String> HEADINGS =
      List.of("campaign", "edition", "what", "how many", "as of", "sources", "status");

  /** Stands behind a date that is that of publication. */
  static final String PUBLICATION_MARK = "*";

  private static final String NATIONWIDE = "000000";

  static FactRow of(JsonNode fact) {
    JsonNode key = fact.path("key");
    JsonNode current = fact.path("current");
    return new FactRow(
        campaign(key),
        text(key.path("edition")),
        what(key),
        howMany(current),
        asOf(current),
        fact.path("sources").asInt(),
        fact.path("status").asText());
  }

  List<String> cells() {
    return List.of(campaign, edition, what, howMany, asOf, Integer.toString(sources), status);
  }

  private static String campaign(JsonNode key) {
    String operation = text(key.path("operation"));
    String series = key.path("series").asText();
    return operation.isEmpty() ? series : series + " · " + operation;
  }

  /** Chinese words, codes, then what narrows the fact down; the whole country goes unsaid. */
  private static String what(JsonNode key) {
    String action = key.path("action").asText();
    String object = key.path("object").asText();
    List<String> parts = new ArrayList<>();
    parts.add(
        "%s%s %s %s"
            .formatted(
                ChineseWords.ofAction(action), ChineseWords.ofObject(object), action, object));
    addIfAny(parts, text(key.path("subject")));
    List<String> crimes = new ArrayList<>();
    key.path("crimes").forEach(crime -> crimes.add(ChineseWords.ofCrime(crime.asText())));
    addIfAny(parts, String.join("、", crimes));
    JsonNode region = key.path("region");
    if (!NATIONWIDE.equals(region.path("code").asText())) {
      addIfAny(parts, text(region.path("name")));
    }
    return String.join(" · ", parts);
  }

  private static void addIfAny(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  private static String howMany(JsonNode current) {
    BigDecimal value = current.path("value").decimalValue();
    String number = grouped(value);
    JsonNode upper = current.path("upper");
    String amount =
        switch (current.path("bound").asText()) {
          case "AT_LEAST" -> number + "+";
          case "AT_MOST" -> "≤ " + number;
          case "ABOUT" -> "~ " + number;
          case "RANGE" -> upper.isNumber() ? number + "–" + grouped(upper.decimalValue()) : number;
          default -> number;
        };
    String unit = text(current.path("unit"));
    return unit.isEmpty() ? amount : amount + " " + unit;
  }

  private static String grouped(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
  }

  private static String asOf(JsonNode current) {
    String day = text(current.path("asOf"));
    if (day.isEmpty()) {
      return "";
    }
    return current.path("asOfBasis").asText().equals("FROM_PUBLICATION")
        ? day + PUBLICATION_MARK
        : day;
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.asText();
  }
}
