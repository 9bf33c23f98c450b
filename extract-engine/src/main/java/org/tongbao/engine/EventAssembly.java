package org.tongbao.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Limits;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Detail;
import org.tongbao.contract.event.Evidence;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Support;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.text.NormalText;
import org.tongbao.reading.Reading;

/** Gives the statements found in one document their ids and evidence. */
final class EventAssembly {

  private static final Comparator<Support> BY_OFFSETS =
      Comparator.comparingInt(Support::start).thenComparingInt(Support::end);

  private final Reading.Readable document;
  private final NormalText text;
  private final ShortHash hash = new ShortHash();
  private final Utf8Letters letters = new Utf8Letters();
  private final EventIds ids;
  private final Map<Found, String> idsByStatement = new IdentityHashMap<>();
  private @Nullable Quoted quoted;

  /** A sentence as the events in it carry it. */
  private record Quoted(Sentence sentence, String words, @Nullable String fingerprint) {}

  EventAssembly(Reading.Readable document, Outline outline) {
    this.document = document;
    this.text = outline.text();
    this.ids = new EventIds(document.documentId(), outline, hash);
  }

  /**
   * Those that become events, in the order of the text; the first ones where there are too many.
   */
  List<Found> keep(List<Found> statements) {
    List<Found> ordered = new ArrayList<>(statements);
    ordered.sort(EventAssembly::byPlace);
    Set<String> taken = new HashSet<>();
    List<Found> kept = new ArrayList<>(ordered.size());
    for (Found found : ordered) {
      String id = ids.next(found);
      if (kept.size() < Limits.EVENTS_PER_DOCUMENT && taken.add(id)) {
        idsByStatement.put(found, id);
        kept.add(found);
      }
    }
    return kept;
  }

  private static int byPlace(Found one, Found other) {
    int order = Integer.compare(one.quote().start(), other.quote().start());
    order = order != 0 ? order : one.detail().type().compareTo(other.detail().type());
    order = order != 0 ? order : Integer.compare(one.quote().end(), other.quote().end());
    return order != 0 ? order : Integer.compare(one.numeral(), other.numeral());
  }

  /** The event of a statement that was kept. */
  CampaignEvent event(Found found) {
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
    Quoted sentence = quoted(found.sentence());
    return new Evidence(
        text.cleaned().substring(start, end),
        start,
        end,
        sentence.words(),
        sentence.fingerprint(),
        support(found));
  }

  /** Statements come in the order of the text, so those of one sentence follow each other. */
  private Quoted quoted(Sentence sentence) {
    if (quoted == null || quoted.sentence() != sentence) {
      Span span = sentence.span();
      quoted =
          new Quoted(
              sentence,
              text.quote(span.start(), span.end()),
              Fingerprint.of(text.text(), span, letters, hash));
    }
    return quoted;
  }

  private static List<Support> support(Found found) {
    if (found.support().size() + found.scope().support().size() < 2) {
      return found.support().isEmpty() ? found.scope().support() : found.support();
    }
    List<Support> ordered = new ArrayList<>();
    addNew(found.support(), ordered);
    addNew(found.scope().support(), ordered);
    if (ordered.size() > 1) {
      ordered.sort(BY_OFFSETS);
    }
    return ordered;
  }

  private static void addNew(List<Support> places, List<Support> known) {
    for (int i = 0; i < places.size(); i++) {
      Support place = places.get(i);
      if (!known.contains(place)) {
        known.add(place);
      }
    }
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
