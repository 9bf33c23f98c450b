package org.tongbao.query.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.EventHash;
import org.tongbao.contract.event.Evidence;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Level;

/**
 * The figures of one document, brought to statements: repetitions take the key and period of what
 * they repeat, shares know their totals, sentences know by what their copies are told.
 */
public final class DocumentFigures {

  /** A share of a share of a share …: so far up a total is looked for. */
  static final int TOTALS_ABOVE = 16;

  private final Map<String, KeyedFigure> byEventId = new HashMap<>();
  private final Map<String, String> copyKeys = new HashMap<>();
  private final Map<String, String> standing = new HashMap<>();
  private final List<KeyedFigure> inTextOrder;

  private DocumentFigures(List<KeyedFigure> figures, Map<String, Integer> places) {
    this.inTextOrder = Repetition.resolve(figures);
    Map<List<String>, String> firstOfCopies = new HashMap<>();
    for (KeyedFigure figure : inTextOrder) {
      byEventId.put(figure.id(), figure);
      String copyKey =
          figure.repeats() == null
              ? CopyGroups.key(figure, places.getOrDefault(figure.id(), 0))
              : null;
      if (copyKey != null) {
        // The same sentence twice in one document, as summary and body have it, is said by one.
        String first =
            firstOfCopies.computeIfAbsent(
                List.of(copyKey, figure.key().regionCode()), _ -> figure.id());
        standing.put(figure.id(), first);
        copyKeys.putIfAbsent(first, copyKey);
      }
    }
  }

  /** The statements of one document, in any order of its events; other types are passed over. */
  public static List<Statement> statements(List<CampaignEvent> events) {
    List<CampaignEvent> inTextOrder =
        events.stream()
            .filter(event -> event.detail() instanceof Figure)
            .sorted(
                Comparator.comparingInt((CampaignEvent event) -> event.evidence().start())
                    .thenComparing(CampaignEvent::id))
            .toList();
    List<KeyedFigure> figures = new ArrayList<>();
    for (CampaignEvent event : inTextOrder) {
      if (event.detail() instanceof Figure figure && makesFact(event, figure)) {
        figures.add(KeyedFigure.of(event, figure));
      }
    }
    DocumentFigures document = new DocumentFigures(figures, places(inTextOrder));
    return document.inTextOrder.stream().map(document::statement).toList();
  }

  /** "CASE-level figures belong to their case …; figures without a series make none." */
  private static boolean makesFact(CampaignEvent event, Figure figure) {
    return figure.level() != Level.CASE && event.campaign().series() != null;
  }

  /** Tells figures apart that one sentence gives with the same amount: the first is 0. */
  private static Map<String, Integer> places(List<CampaignEvent> inTextOrder) {
    Map<String, Integer> beginnings = new HashMap<>();
    Map<List<@Nullable Object>, Integer> counted = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (CampaignEvent event : inTextOrder) {
      Evidence evidence = event.evidence();
      if (evidence.fingerprint() != null && event.detail() instanceof Figure figure) {
        int beginning =
            beginnings.merge(
                evidence.fingerprint(),
                evidence.start(),
                (first, start) -> start - first < evidence.sentence().length() ? first : start);
        List<@Nullable Object> place =
            Arrays.asList(
                evidence.fingerprint(), beginning, figure.value(), figure.upper(), figure.unit());
        places.put(event.id(), counted.merge(place, 1, Integer::sum) - 1);
      }
    }
    return places;
  }

  private Statement statement(KeyedFigure figure) {
    KeyedFigure spokenFor = standingFor(figure);
    boolean standsForItself = spokenFor.id().equals(figure.id());
    return new Statement(
        figure.id(),
        figure.event().documentId(),
        EventHash.of(figure.event()).content(),
        spokenFor.key(),
        spokenFor.period(),
        figure.amount(),
        figure.event().source().publishedAt(),
        standsForItself ? copyKeys.get(figure.id()) : null,
        standsForItself ? null : spokenFor.id(),
        byEventId.containsKey(figure.partOf()) ? figure.partOf() : null,
        exceedsOneAbove(figure));
  }

  private KeyedFigure standingFor(KeyedFigure figure) {
    String repeated = Objects.requireNonNullElse(figure.repeats(), figure.id());
    return Objects.requireNonNull(byEventId.get(standing.getOrDefault(repeated, repeated)));
  }

  private boolean exceedsOneAbove(KeyedFigure share) {
    Set<String> seen = new HashSet<>();
    @Nullable KeyedFigure total = above(share);
    while (total != null && seen.size() < TOTALS_ABOVE && seen.add(total.id())) {
      if (exceeds(share, total)) {
        return true;
      }
      total = above(total);
    }
    return false;
  }

  private @Nullable KeyedFigure above(KeyedFigure share) {
    return share.partOf() == null ? null : byEventId.get(share.partOf());
  }

  private static boolean exceeds(KeyedFigure share, KeyedFigure total) {
    return share.key().object() == total.key().object()
        && share.key().unitClass().equals(total.key().unitClass())
        && total.amount().interval().isBelow(share.amount().interval());
  }
}
