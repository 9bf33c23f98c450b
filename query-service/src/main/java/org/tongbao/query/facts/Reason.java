package org.tongbao.query.facts;

import java.util.Collection;
import java.util.List;

/**
 * One finding about a fact.
 *
 * @param en the finding in English
 * @param zh the finding in Chinese
 * @param eventIds statements that it was found in, sorted, at most {@link #SHOWN}
 * @param events in how many it was found
 */
public record Reason(ReasonCode code, String en, String zh, List<String> eventIds, int events) {

  /** Statements named by one reason. */
  public static final int SHOWN = 20;

  /** From distinct events, those first that show the finding best. */
  static Reason of(ReasonCode code, Collection<String> eventIds) {
    return new Reason(
        code,
        code.english(),
        code.chinese(),
        eventIds.stream().limit(SHOWN).sorted().toList(),
        eventIds.size());
  }
}
