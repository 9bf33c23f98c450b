package org.tongbao.engine.rule;

import java.util.List;

/**
 * One way in which a sentence makes a statement.
 *
 * @param <T> what the rule reads from it
 */
public interface Rule<T> {

  /** What it finds in the sentence, in the order of the text; mostly nothing. */
  List<RuleMatch<T>> apply(Passage passage);

  /** Texts in which it finds something; lines are blocks. */
  List<String> examples();

  /** Texts that look alike, in which it finds nothing. */
  List<String> counterExamples();
}
