package org.tongbao.engine.rule;

/**
 * A rule of the grammar. What it says of itself is its documentation and its test: {@code RULES.md}
 * is made of it.
 */
public interface GrammarRule {

  Description description();

  /** Its name in documentation and explanations: the class in words. */
  default String title() {
    String name = getClass().getSimpleName().replaceAll("Rule$", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
  }
}
