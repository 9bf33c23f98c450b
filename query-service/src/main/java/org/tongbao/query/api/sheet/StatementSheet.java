package org.tongbao.query.api.sheet;

import org.tongbao.query.export.Columns;
import org.tongbao.query.export.Sheet;
import org.tongbao.query.facts.Fact;

/** The statements of one fact. */
public final class StatementSheet {

  private StatementSheet() {}

  public static Sheet<Fact.Said> of(String factId, Addresses addresses) {
    return Columns.<Fact.Said>of()
        .with("factId", _ -> factId)
        .with("eventId", Fact.Said::eventId)
        .with("text", Fact.Said::text)
        .with("value", Fact.Said::value)
        .with("upper", Fact.Said::upper)
        .with("bound", Fact.Said::bound)
        .with("unit", Fact.Said::unit)
        .with("periodFrom", said -> said.period().from())
        .with("periodTo", said -> said.period().to())
        .with("asOf", Fact.Said::asOf)
        .with("asOfBasis", Fact.Said::asOfBasis)
        .with("quote", Fact.Said::quote)
        .with("sentence", Fact.Said::sentence)
        .with("publisher", Fact.Said::publisher)
        .with("title", Fact.Said::title)
        .with("publishedAt", said -> Texts.of(said.publishedAt()))
        .with("link", Fact.Said::url)
        .with("document", said -> addresses.ofDocument(said.document()))
        .with("fact", _ -> addresses.ofFact(factId));
  }
}
