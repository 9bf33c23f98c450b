package org.tongbao.query.api.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Region;
import org.tongbao.query.api.EventView;
import org.tongbao.query.export.Columns;
import org.tongbao.query.export.Sheet;
import org.tongbao.query.facts.AsOf;

/** Events; the columns of numbers are empty for those that are none. */
public final class EventSheet {

  private record Row(CampaignEvent event, @Nullable String factId, AsOf asOf) {

    static Row of(EventView view) {
      try {
        CampaignEvent event = ContractJson.mapper().readValue(view.event(), CampaignEvent.class);
        return new Row(event, view.factId(), AsOf.of(event.period(), event.source().publishedAt()));
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException("stored JSON is no event", e);
      }
    }

    @Nullable Figure figure() {
      return event.detail() instanceof Figure figure ? figure : null;
    }
  }

  private EventSheet() {}

  public static Sheet<EventView> of(Addresses addresses) {
    return Columns.readBy(Row::of)
        .with("eventId", row -> row.event().id())
        .with("type", row -> row.event().type().wireName())
        .with("series", row -> row.event().campaign().series())
        .with("edition", row -> row.event().campaign().edition())
        .with("operation", row -> row.event().campaign().operation())
        .with("level", Row::figure, Figure::level)
        .with("action", Row::figure, Figure::action)
        .with("object", Row::figure, Figure::objectKind)
        .with("subject", Row::figure, Figure::subject)
        .with("crimes", row -> row.event().crimes())
        .with("regionCode", row -> row.event().region(), Region::code)
        .with("region", row -> row.event().region(), Region::name)
        .with("agency", row -> row.event().agency())
        .with("text", Row::figure, Figure::text)
        .with("value", Row::figure, Figure::value)
        .with("upper", Row::figure, Figure::upper)
        .with("bound", Row::figure, Figure::bound)
        .with("unit", Row::figure, Figure::unit)
        .with("periodFrom", row -> row.event().period().from())
        .with("periodTo", row -> row.event().period().to())
        .with("asOf", row -> row.asOf().day())
        .with("asOfBasis", row -> row.asOf().basis())
        .with("quote", row -> row.event().evidence().quote())
        .with("sentence", row -> row.event().evidence().sentence())
        .with("publisher", row -> row.event().source().publisher())
        .with("title", row -> row.event().source().title())
        .with("publishedAt", row -> Texts.of(row.event().source().publishedAt()))
        .with("link", row -> row.event().source().url())
        .with("document", row -> addresses.ofDocument(row.event().documentId()))
        .with("event", row -> addresses.ofEvent(row.event().id()))
        .with("factId", Row::factId)
        .with("fact", row -> addresses.ofFact(row.factId()));
  }
}
