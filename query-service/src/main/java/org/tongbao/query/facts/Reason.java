package org.tongbao.query.facts;

import java.util.Collection;
import java.util.List;

/**
 * One finding about a fact.
 *
 * @param en the finding in English
 * @param zh the finding in Chinese
 * @param eventIds the statements that it was found in, sorted
 */
public record Reason(ReasonCode code, String en, String zh, List<String> eventIds) {

  static Reason of(ReasonCode code, Collection<String> eventIds) {
    return new Reason(
        code, code.english(), code.chinese(), eventIds.stream().distinct().sorted().toList());
  }
}
