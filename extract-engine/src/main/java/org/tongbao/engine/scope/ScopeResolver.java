package org.tongbao.engine.scope;

import java.util.List;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Campaign;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.Period;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/** Resolves the scope of statements in one document. */
public final class ScopeResolver {

  /** Reads all mentions of campaigns, crimes, regions, agencies and times once. */
  public static ScopeResolver of(Outline outline, Source source) {
    return new ScopeResolver();
  }

  /**
   * The scope of a statement.
   *
   * @param statement the words of the statement in the normalised text: number, verb and object
   */
  public Scope resolve(Sentence sentence, Span statement) {
    return new Scope(
        Campaign.UNKNOWN,
        List.of(),
        null,
        null,
        Period.UNKNOWN,
        Level.CAMPAIGN,
        List.of(),
        List.of());
  }
}
