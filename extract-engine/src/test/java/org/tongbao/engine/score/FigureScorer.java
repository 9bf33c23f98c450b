package org.tongbao.engine.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Matches the figures of one document by the place of their number, then compares the fields. */
final class FigureScorer {

  private final String document;
  private final String text;
  private final Tally tally;
  private final Map<Integer, JsonNode> expected = new LinkedHashMap<>();
  private final Set<Integer> taken = new HashSet<>();

  /**
   * @param text the article as fetched, squashed
   */
  FigureScorer(String document, String text, Tally tally) {
    this.document = document;
    this.text = text;
    this.tally = tally;
  }

  void score(JsonNode reference, List<JsonNode> figures) {
    for (JsonNode figure : reference.path("figures")) {
      String anchor = Squashed.of(figure.path("anchor").asText());
      int inAnchor = anchor.indexOf(Squashed.of(figure.path("text").asText()));
      int start = text.indexOf(anchor);
      if (start < 0 || inAnchor < 0) {
        throw new IllegalStateException(document + " has no such anchor: " + figure.path("anchor"));
      }
      expected.put(start + inAnchor, figure);
    }
    figures.stream()
        .map(event -> Map.entry(event, places(event)))
        .sorted(Comparator.comparingInt(entry -> entry.getValue().size()))
        .forEach(entry -> scoreOne(entry.getKey(), entry.getValue(), reference.path("traps")));
    expected.forEach(
        (place, figure) -> {
          if (!isOptional(figure)) {
            tally.wantFigure();
            if (!taken.contains(place)) {
              tally.note(document, "MISSED", figure.path("anchor").asText());
            }
          }
        });
  }

  private void scoreOne(JsonNode event, Set<Integer> places, JsonNode traps) {
    String quote = event.at("/evidence/quote").asText();
    int length = Squashed.of(event.at("/figure/text").asText()).length();
    List<Integer> near =
        expected.keySet().stream().filter(at -> overlaps(at, places, length)).toList();
    Optional<Integer> hit = near.stream().filter(at -> !taken.contains(at)).findFirst();
    if (hit.isEmpty()) {
      if (near.stream().noneMatch(at -> isOptional(expected.get(at)))) {
        tally.findFigure();
        boolean isTrap = isTrap(places, traps);
        tally.traps += isTrap ? 1 : 0;
        tally.ungrounded += places.isEmpty() ? 1 : 0;
        String what = isTrap ? "TRAP" : places.isEmpty() ? "NOT GROUNDED" : "EXTRA";
        tally.note(document, what, quote);
      }
      return;
    }
    taken.add(hit.get());
    JsonNode figure = expected.get(hit.get());
    if (!isOptional(figure)) {
      tally.findFigure();
      compare(figure, event);
    }
  }

  private void compare(JsonNode figure, JsonNode event) {
    tally.tiers.forEach(
        (tier, count) ->
            count.right +=
                tier.slots.stream().allMatch(slot -> Slots.agree(slot, figure, event)) ? 1 : 0);
    String wrong =
        Tier.ALL.slots.stream()
            .filter(slot -> !Slots.agree(slot, figure, event))
            .map(slot -> "%s: %s".formatted(slot, Slots.actual(slot, event)))
            .collect(Collectors.joining("; "));
    if (!wrong.isEmpty()) {
      tally.note(document, "WRONG", figure.path("anchor").asText() + "\t" + wrong);
    }
  }

  /** Where this event's number may stand; its sentence tells equal quotes apart. */
  private Set<Integer> places(JsonNode event) {
    String number = Squashed.of(event.at("/figure/text").asText());
    String quote = Squashed.of(event.at("/evidence/quote").asText());
    String sentence = Squashed.of(event.at("/evidence/sentence").asText());
    Set<Integer> places = new LinkedHashSet<>();
    for (int at : Squashed.placesOf(sentence, text)) {
      for (int inSentence : Squashed.placesOf(quote, sentence)) {
        Squashed.placesOf(number, quote).forEach(in -> places.add(at + inSentence + in));
      }
    }
    if (places.isEmpty()) {
      for (int at : Squashed.placesOf(quote, text)) {
        Squashed.placesOf(number, quote).forEach(in -> places.add(at + in));
      }
    }
    return places;
  }

  private boolean overlaps(int start, Set<Integer> places, int length) {
    int end = start + Squashed.of(expected.get(start).path("text").asText()).length();
    return places.stream().anyMatch(place -> place < end && start < place + length);
  }

  private boolean isTrap(Set<Integer> places, JsonNode traps) {
    for (JsonNode trap : traps) {
      String anchor = Squashed.of(trap.path("anchor").asText());
      int start = text.indexOf(anchor);
      if (places.stream().anyMatch(at -> start <= at && at < start + anchor.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOptional(JsonNode expected) {
    return expected.path("optional").asBoolean();
  }
}
