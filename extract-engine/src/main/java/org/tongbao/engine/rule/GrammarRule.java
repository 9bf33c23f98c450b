package org.tongbao.engine.rule;

import java.util.Locale;

/**
 * A rule of the grammar. What it says of itself is its documentation and its test: {@code RULES.md}
 * is made of it.
 */
public interface GrammarRule {

  Description description();

  /** Its name in documentation and explanations: the class in words. */
  default String title() {
    String name = getClass().getSimpleName().replaceAll("Rule$", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
