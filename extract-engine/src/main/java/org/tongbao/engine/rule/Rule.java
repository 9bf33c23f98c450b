package org.tongbao.engine.rule;

import java.util.List;
import org.tongbao.engine.lexicon.Phrases;

/**
 * One way in which a sentence makes a statement.
 *
 * @param <T> what the rule reads from it
 */
public interface Rule<T> extends GrammarRule {

  /** Words of which the sentence holds at least one wherever the rule finds something. */
  Phrases triggers();

  /** What it finds in the sentence, in the order of the text; mostly nothing. */
  List<RuleMatch<T>> apply(Passage passage);
}
