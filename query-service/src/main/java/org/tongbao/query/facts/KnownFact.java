package org.tongbao.query.facts;

/** A fact in short: what is known, and how surely. Each state of a fact is kept as one. */
public record KnownFact(FactKey key, Fact.Value current, Status status, int sources) {

  public static KnownFact of(Fact fact) {
    return new KnownFact(fact.key(), fact.current(), fact.status(), fact.sources());
  }

  public String factId() {
    return key.id();
  }
}
