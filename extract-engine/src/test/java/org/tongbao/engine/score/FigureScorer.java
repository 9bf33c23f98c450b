package org.tongbao.engine.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Matches the figures of one document by the place of their number, then compares the fields. */
final class FigureScorer {

  /** An expected figure and the place of its number in the squashed article. */
  private record Expected(int start, int end, JsonNode figure) {

    boolean isOptional() {
      return figure.path("optional").asBoolean();
    }

    boolean overlaps(Set<Integer> places, int length) {
      return places.stream().anyMatch(place -> place < end && start < place + length);
    }
  }

  private final String document;
  private final String text;
  private final Tally tally;
  private final List<Expected> expected = new ArrayList<>();
  private final Set<Expected> taken = new HashSet<>();

  /**
   * @param text the article as fetched, squashed
   */
  FigureScorer(String document, String text, Tally tally) {
    this.document = document;
    this.text = text;
    this.tally = tally;
  }

  void score(JsonNode reference, List<JsonNode> figures) {
    reference.path("figures").forEach(figure -> expected.add(locate(figure)));
    figures.stream()
        .map(event -> Map.entry(event, places(event)))
        .sorted(Comparator.comparingInt(entry -> entry.getValue().size()))
        .forEach(entry -> scoreOne(entry.getKey(), entry.getValue(), reference.path("traps")));
    for (Expected wanted : expected) {
      if (!wanted.isOptional()) {
        tally.wantFigure();
        if (!taken.contains(wanted)) {
          tally.note(document, "MISSED", wanted.figure.path("anchor").asText());
        }
      }
    }
  }

  private Expected locate(JsonNode figure) {
    String anchor = Squashed.of(figure.path("anchor").asText());
    String number = Squashed.of(figure.path("text").asText());
    int start = text.indexOf(anchor);
    if (start < 0 || !anchor.contains(number)) {
      throw new IllegalStateException(document + " has no such anchor: " + figure.path("anchor"));
    }
    int place = start + anchor.indexOf(number);
    return new Expected(place, place + number.length(), figure);
  }

  private void scoreOne(JsonNode event, Set<Integer> places, JsonNode traps) {
    int length = Squashed.of(event.at("/figure/text").asText()).length();
    List<Expected> near = expected.stream().filter(one -> one.overlaps(places, length)).toList();
    Optional<Expected> hit = near.stream().filter(one -> !taken.contains(one)).findFirst();
    if (hit.isEmpty()) {
      if (near.stream().noneMatch(Expected::isOptional)) {
        scoreExtra(event, places, traps);
      }
      return;
    }
    taken.add(hit.get());
    if (!hit.get().isOptional()) {
      tally.findFigure();
      compare(hit.get().figure, event);
    }
  }

  private void scoreExtra(JsonNode event, Set<Integer> places, JsonNode traps) {
    boolean isTrap = isTrap(places, traps);
    tally.findFigure();
    tally.traps += isTrap ? 1 : 0;
    tally.ungrounded += places.isEmpty() ? 1 : 0;
    String what = isTrap ? "TRAP" : places.isEmpty() ? "NOT GROUNDED" : "EXTRA";
    tally.note(document, what, event.at("/evidence/quote").asText());
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
}
