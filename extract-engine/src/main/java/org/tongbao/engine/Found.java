package org.tongbao.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Detail;
import org.tongbao.contract.event.Support;
import org.tongbao.engine.rule.GrammarRule;
import org.tongbao.engine.scope.Scope;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/**
 * A statement before it gets its id and evidence, which the engine makes alike for all types.
 *
 * @param quote what will be quoted, in the normalised text, within {@code sentence}
 * @param support places beside those of the scope, offsets into the cleaned text
 * @param numeral for a figure the offset of its first numeral in the normalised text, else -1
 * @param total the figure that this one is a share of
 * @param making by which rules, from which words
 */
public record Found(
    Sentence sentence,
    Span quote,
    Scope scope,
    Detail detail,
    List<Support> support,
    int numeral,
    @Nullable Found total,
    Making making) {

  /** A statement of any type but figure. */
  public static Found of(
      Sentence sentence, Span quote, Scope scope, Detail detail, GrammarRule rule) {
    return new Found(sentence, quote, scope, detail, List.of(), -1, null, Making.by(rule));
  }
}
