package org.tongbao.engine.rule;

import java.util.Locale;

/** A rule that is one constant of an enum, as the forms are that one reader recognises. */
public interface EnumeratedRule extends GrammarRule {

  /** Every enum has it. */
  String name();

  /** Its name in documentation and explanations: the constant in words. */
  @Override
  default String title() {
    return name().replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
