package org.tongbao.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Limits;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Detail;
import org.tongbao.contract.event.Evidence;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Support;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.text.NormalText;
import org.tongbao.reading.Reading;

/** Gives the statements found in one document their ids and evidence. */
final class EventAssembly {

  private final Reading.Readable document;
  private final NormalText text;
  private final FoldedSentences sentences;
  private final EventIds ids;
  private final Map<Found, String> idsByStatement = new IdentityHashMap<>();

  EventAssembly(Reading.Readable document, Outline outline) {
    this.document = document;
    this.text = outline.text();
    this.sentences = new FoldedSentences(outline);
    this.ids = new EventIds(document.documentId(), outline, sentences);
  }

  /** The events in the order of the text, the first ones where there are too many. */
  List<CampaignEvent> assemble(List<Found> statements) {
    List<Found> ordered =
        statements.stream()
            .sorted(
                Comparator.comparingInt((Found found) -> found.quote().start())
                    .thenComparing(found -> found.detail().type())
                    .thenComparingInt(found -> found.quote().end())
                    .thenComparingInt(Found::numeral))
            .toList();
    Set<String> taken = new HashSet<>();
    List<Found> kept = new ArrayList<>();
    for (Found found : ordered) {
      String id = ids.next(found);
      if (kept.size() < Limits.EVENTS_PER_DOCUMENT && taken.add(id)) {
        idsByStatement.put(found, id);
        kept.add(found);
      }
    }
    return kept.stream().map(this::event).toList();
  }

  private CampaignEvent event(Found found) {
    return new CampaignEvent(
        idOf(found),
        document.documentId(),
        evidence(found),
        found.scope().campaign(),
        found.scope().crimes(),
        found.scope().region(),
        found.scope().agency(),
        found.scope().period(),
        document.source(),
        found.scope().flags(),
        withTotal(found));
  }

  private Evidence evidence(Found found) {
    int start = text.cleanedStart(found.quote().start());
    int end = text.cleanedEnd(found.quote().end());
    String sentence = sentences.quoteOf(found.sentence());
    List<Support> support =
        Stream.concat(found.support().stream(), found.scope().support().stream())
            .distinct()
            .sorted(Comparator.comparingInt(Support::start).thenComparingInt(Support::end))
            .toList();
    return new Evidence(
        text.cleaned().substring(start, end),
        start,
        end,
        sentence,
        Fingerprint.of(sentence),
        support);
  }

  private Detail withTotal(Found found) {
    Found total = found.total();
    if (total == null || !(found.detail() instanceof Figure figure)) {
      return found.detail();
    }
    return figure.withPartOf(idsByStatement.get(total));
  }

  private String idOf(Found found) {
    @Nullable String id = idsByStatement.get(found);
    if (id == null) {
      throw new IllegalStateException("a statement was kept without an id: " + found.quote());
    }
    return id;
  }
}
