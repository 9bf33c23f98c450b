package org.tongbao.query.api.sheet;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Region;
import org.tongbao.query.api.FactView;
import org.tongbao.query.export.Columns;
import org.tongbao.query.export.Sheet;
import org.tongbao.query.facts.Fact;
import org.tongbao.query.facts.Reason;

/** Facts, each with the statement that its number comes from. */
public final class FactSheet {

  private FactSheet() {}

  public static Sheet<FactView> of(Addresses addresses) {
    return Columns.<FactView>of()
        .with("factId", FactView::factId)
        .with("series", fact -> fact.key().series())
        .with("edition", fact -> fact.key().edition())
        .with("operation", fact -> fact.key().operation())
        .with("level", fact -> fact.key().level())
        .with("action", fact -> fact.key().action())
        .with("object", fact -> fact.key().object())
        .with("subject", fact -> fact.key().subject())
        .with("crimes", fact -> fact.key().crimes())
        .with("regionCode", fact -> fact.key().region(), Region::code)
        .with("region", fact -> fact.key().region(), Region::name)
        .with("text", fact -> fact.current().text())
        .with("value", fact -> fact.current().value())
        .with("upper", fact -> fact.current().upper())
        .with("bound", fact -> fact.current().bound())
        .with("unit", fact -> fact.current().unit())
        .with("asOf", fact -> fact.current().asOf())
        .with("asOfBasis", fact -> fact.current().asOfBasis())
        .with("status", FactView::status)
        .with("reasons", fact -> fact.reasons().stream().map(Reason::code).toList())
        .with("sources", FactView::sources)
        .with("statements", FactView::statementCount)
        .with("quote", FactSheet::current, Fact.Said::quote)
        .with("sentence", FactSheet::current, Fact.Said::sentence)
        .with("publisher", FactSheet::current, Fact.Said::publisher)
        .with("title", FactSheet::current, Fact.Said::title)
        .with("publishedAt", FactSheet::current, said -> Texts.of(said.publishedAt()))
        .with("link", FactSheet::current, Fact.Said::url)
        .with("document", FactSheet::current, said -> addresses.ofDocument(said.document()))
        .with("fact", fact -> addresses.ofFact(fact.factId()));
  }

  /** A page shows the latest statements of each run, and so the one that says the number. */
  private static Fact.@Nullable Said current(FactView fact) {
    return fact.statements().stream()
        .filter(said -> said.eventId().equals(fact.current().eventId()))
        .findFirst()
        .orElse(null);
  }
}
