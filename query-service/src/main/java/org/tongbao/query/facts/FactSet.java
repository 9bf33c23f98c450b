package org.tongbao.query.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.query.facts.DocumentResolution.Resolved;

/**
 * All facts that a set of events makes, computed at one go. What is kept up step by step must come
 * to the same.
 */
public final class FactSet {

  private FactSet() {}

  /** By factId. All figures of each document, and all documents of each campaign, must be there. */
  public static TreeMap<String, Fact> of(Collection<CampaignEvent> events) {
    return of(events, null);
  }

  /**
   * The same from what counts up to a day that is known and not later.
   *
   * @param asOf null for no limit
   */
  public static TreeMap<String, Fact> of(
      Collection<CampaignEvent> events, @Nullable LocalDate asOf) {
    Map<String, Words> words = new HashMap<>();
    events.forEach(event -> words.put(event.id(), Words.of(event)));
    List<List<Statement>> documents =
        events.stream().collect(Collectors.groupingBy(CampaignEvent::documentId)).values().stream()
            .map(DocumentFigures::statements)
            .toList();
    CopyGroups copies = CopyGroups.of(documents.stream().flatMap(List::stream).toList());
    Map<String, List<Resolved>> byFact = new HashMap<>();
    for (List<Statement> document : documents) {
      for (Resolved resolved : DocumentResolution.of(document, copies)) {
        if (counts(resolved.statement().asOf(), asOf)) {
          byFact.computeIfAbsent(resolved.factId(), _ -> new ArrayList<>()).add(resolved);
        }
      }
    }
    TreeMap<String, Fact> facts = new TreeMap<>();
    byFact.forEach(
        (factId, resolved) ->
            Reconciliation.of(resolved)
                .ifPresent(
                    made ->
                        facts.put(
                            factId, Fact.of(made, words).withCopies(counter(resolved, copies)))));
    return facts;
  }

  /** True where the day is known and not later than the limit, or there is no limit. */
  public static boolean counts(AsOf asOf, @Nullable LocalDate limit) {
    return limit == null || (asOf.day() != null && !asOf.day().isAfter(limit));
  }

  private static ToIntFunction<String> counter(List<Resolved> resolved, CopyGroups copies) {
    Map<String, String> copyKeys = new HashMap<>();
    for (Resolved one : resolved) {
      if (one.statement().copyKey() != null) {
        copyKeys.put(one.statement().eventId(), one.statement().copyKey());
      }
    }
    return eventId -> {
      @Nullable String copyKey = copyKeys.get(eventId);
      return copyKey == null ? 0 : copies.copiesOf(copyKey, eventId);
    };
  }
}
