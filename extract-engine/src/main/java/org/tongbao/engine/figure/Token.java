package org.tongbao.engine.figure;

import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.structure.Span;

/**
 * A word where it stands.
 *
 * @param clause ordinal of the clause in the sentence; brackets make clauses of their own
 */
record Token(int start, int end, int clause, Word word) {

  Span span() {
    return new Span(start, end);
  }

  boolean isNoun() {
    return word instanceof Word.Noun;
  }

  boolean names(ObjectKind kind) {
    return word instanceof Word.Noun noun && noun.kind() == kind;
  }

  boolean isVerb() {
    return word instanceof Word.Verb;
  }

  /** Whether it says what enforcement did. */
  boolean isEnforcement() {
    return word instanceof Word.Verb verb && verb.isEnforcement();
  }

  boolean is(Word.Mark mark) {
    return word == mark;
  }
}
