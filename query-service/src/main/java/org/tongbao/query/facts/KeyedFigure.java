package org.tongbao.query.facts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Period;

/**
 * A figure on its way to a statement: its key, period and total may yet come from another.
 *
 * @param repeats the figure of its document that stands for it
 */
record KeyedFigure(
    CampaignEvent event,
    FactKey key,
    Period period,
    Amount amount,
    @Nullable String partOf,
    @Nullable String repeats) {

  static KeyedFigure of(CampaignEvent event, Figure figure) {
    FactKey key =
        new FactKey(
            Objects.requireNonNull(event.campaign().series(), "series"),
            event.campaign().edition(),
            event.campaign().operation(),
            figure.action(),
            figure.objectKind(),
            figure.subject(),
            UnitClass.of(figure.unit()).name(),
            event.crimes(),
            event.region(),
            figure.level());
    return new KeyedFigure(event, key, event.period(), Amount.of(figure), figure.partOf(), null);
  }

  /** With key and period of the original, and its total where it names none itself. */
  KeyedFigure alike(KeyedFigure original, @Nullable String total) {
    return new KeyedFigure(
        event, original.key, original.period, amount, partOf == null ? total : partOf, null);
  }

  KeyedFigure repeating(KeyedFigure other) {
    return new KeyedFigure(event, key, period, amount, partOf, other.id());
  }

  String id() {
    return event.id();
  }

  Run run() {
    return Run.of(key.edition(), period, event.source().publishedAt(), event.documentId());
  }
}
