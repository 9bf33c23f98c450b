package org.tongbao.query.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Level;

/**
 * The figures of one document, brought to the statements that enter facts: repetitions take the key
 * and period of what they repeat, shares learn which fact is their total's.
 */
public final class DocumentFigures {

  private final Map<String, KeyedFigure> byEventId = new HashMap<>();
  private final List<KeyedFigure> inTextOrder;

  private DocumentFigures(List<KeyedFigure> figures) {
    List<KeyedFigure> ordered = new ArrayList<>(figures);
    ordered.sort(
        Comparator.comparingInt((KeyedFigure figure) -> figure.event().evidence().start())
            .thenComparing(figure -> figure.event().id()));
    this.inTextOrder = Repetition.resolve(ordered);
    inTextOrder.forEach(figure -> byEventId.put(figure.event().id(), figure));
  }

  /** The statements of one document, in any order of its events; other types are passed over. */
  public static List<Statement> statements(List<CampaignEvent> events) {
    List<KeyedFigure> figures = new ArrayList<>();
    for (CampaignEvent event : events) {
      if (event.detail() instanceof Figure figure && makesFact(event, figure)) {
        figures.add(KeyedFigure.of(event, figure));
      }
    }
    DocumentFigures document = new DocumentFigures(figures);
    return document.inTextOrder.stream().map(document::statement).toList();
  }

  /** "CASE-level figures belong to their case …; figures without a series make none." */
  private static boolean makesFact(CampaignEvent event, Figure figure) {
    return figure.level() != Level.CASE && event.campaign().series() != null;
  }

  private Statement statement(KeyedFigure figure) {
    @Nullable KeyedFigure total = totalOf(figure);
    String factId = figure.key().id();
    @Nullable String totalFactId = total == null ? null : total.key().id();
    return new Statement(
        figure.event().id(),
        figure.event().documentId(),
        figure.key(),
        figure.period(),
        figure.amount(),
        figure.event().evidence().quote(),
        figure.event().evidence().sentence(),
        figure.event().evidence().fingerprint(),
        figure.event().source(),
        factId.equals(totalFactId) ? null : totalFactId,
        total != null && exceeds(figure, total),
        factId.equals(totalFactId));
  }

  /** The nearest total, passing over those that are themselves listed under theirs. */
  private @Nullable KeyedFigure totalOf(KeyedFigure figure) {
    Set<String> seen = new HashSet<>(Set.of(figure.event().id()));
    @Nullable KeyedFigure total = byEventId.get(Objects.requireNonNullElse(figure.partOf(), ""));
    while (total != null) {
      if (!seen.add(total.event().id())) {
        return null;
      }
      @Nullable KeyedFigure above = byEventId.get(Objects.requireNonNullElse(total.partOf(), ""));
      if (above == null || !above.key().id().equals(total.key().id())) {
        return total;
      }
      total = above;
    }
    return null;
  }

  private static boolean exceeds(KeyedFigure share, KeyedFigure total) {
    return share.key().object() == total.key().object()
        && share.key().unitClass().equals(total.key().unitClass())
        && total.amount().interval().isBelow(share.amount().interval());
  }
}
