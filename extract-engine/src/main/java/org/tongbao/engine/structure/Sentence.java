package org.tongbao.engine.structure;

import java.util.List;

/**
 * A sentence; it ends at 。！？； or at the end of its block, or after 1,000 code units.
 *
 * @param clauses parts between commas; an enumeration comma (、) does not end one
 */
public record Sentence(int index, int block, Span span, List<Span> clauses) {

  /** The clause that holds an offset; the sentence where none does. */
  public Span clauseAt(int offset) {
    for (int i = 0; i < clauses.size(); i++) {
      Span clause = clauses.get(i);
      if (clause.contains(offset)) {
        return clause;
      }
    }
    return span;
  }
}
