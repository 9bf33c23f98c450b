package org.tongbao.engine;

import java.util.List;
import org.tongbao.engine.rule.GrammarRule;
import org.tongbao.engine.structure.Span;

/** How a statement was made: by which rules, from which words. */
public interface Making {

  /**
   * Words that a statement was made from.
   *
   * @param role what they are to it
   * @param words in the normalised text
   */
  record Part(String role, Span words) {}

  List<GrammarRule> rules();

  List<Part> parts();

  /** By one rule, from the words that are quoted. */
  static Making by(GrammarRule rule) {
    return new ByRule(rule);
  }

  /** A statement whose quote says all. */
  record ByRule(GrammarRule rule) implements Making {

    @Override
    public List<GrammarRule> rules() {
      return List.of(rule);
    }

    @Override
    public List<Part> parts() {
      return List.of();
    }
  }
}
