package org.tongbao.engine.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Matches cases, announcements, targets and regulations by the place of their quote. */
final class MentionScorer {

  private static final Map<String, String> LISTS =
      Map.of(
          "case", "cases",
          "announcement", "announcements",
          "focus", "focus",
          "regulation", "regulations");

  private MentionScorer() {}

  static void score(
      String document, String text, JsonNode reference, List<JsonNode> events, Tally tally) {
    LISTS.forEach(
        (kind, list) -> {
          List<JsonNode> found =
              events.stream().filter(event -> event.path("type").asText().equals(kind)).toList();
          score(document, text, reference.path(list), found, tally, kind);
        });
  }

  private static void score(
      String document,
      String text,
      JsonNode expected,
      List<JsonNode> found,
      Tally tally,
      String kind) {
    Tally.Count count = tally.kind(kind);
    Set<JsonNode> used = new HashSet<>();
    for (JsonNode event : found) {
      String quote = Squashed.of(event.at("/evidence/quote").asText());
      JsonNode hit = null;
      for (JsonNode candidate : expected) {
        if (hit == null && !used.contains(candidate) && meets(candidate, quote, text)) {
          hit = candidate;
        }
      }
      boolean isOptional = hit != null && hit.path("optional").asBoolean();
      if (hit == null) {
        tally.note(document, "EXTRA " + kind, quote);
      } else {
        used.add(hit);
      }
      count.found += isOptional ? 0 : 1;
      count.right += hit == null || isOptional ? 0 : 1;
    }
    for (JsonNode one : expected) {
      if (!one.path("optional").asBoolean()) {
        count.wanted++;
        if (!used.contains(one)) {
          tally.note(document, "MISSED " + kind, one.path("anchor").asText());
        }
      }
    }
  }

  private static boolean meets(JsonNode expected, String quote, String text) {
    String anchor = Squashed.of(expected.path("anchor").asText());
    int start = text.indexOf(anchor);
    return Squashed.placesOf(quote, text).stream()
        .anyMatch(at -> at < start + anchor.length() && start < at + quote.length());
  }
}
