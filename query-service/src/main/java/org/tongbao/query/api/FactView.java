package org.tongbao.query.api;

import java.util.List;
import org.tongbao.contract.event.Action;
import org.tongbao.query.facts.Fact;
import org.tongbao.query.facts.FactKey;
import org.tongbao.query.facts.KnownFact;
import org.tongbao.query.facts.Reason;
import org.tongbao.query.facts.Status;
import org.tongbao.query.facts.store.FactAndRelated;

/** A fact and its neighbours. */
public record FactView(
    String factId,
    FactKey key,
    Fact.Value current,
    Status status,
    List<Reason> reasons,
    int sources,
    List<Fact.RunSummary> runs,
    int runCount,
    List<Fact.Said> statements,
    int statementCount,
    List<Fact.Part> parts,
    int partCount,
    List<String> totals,
    List<Related> related,
    int factsVersion) {

  /** A fact that differs in the action alone. */
  public record Related(String factId, Action action, Fact.Value current) {

    static Related of(KnownFact fact) {
      return new Related(fact.factId(), fact.key().action(), fact.current());
    }
  }

  static FactView of(FactAndRelated row) {
    Fact fact = row.fact();
    return new FactView(
        fact.factId(),
        fact.key(),
        fact.current(),
        fact.status(),
        fact.reasons(),
        fact.sources(),
        fact.runs(),
        fact.runCount(),
        fact.statements(),
        fact.statementCount(),
        fact.parts(),
        fact.partCount(),
        fact.totals(),
        row.related().stream().map(Related::of).toList(),
        fact.factsVersion());
  }
}
