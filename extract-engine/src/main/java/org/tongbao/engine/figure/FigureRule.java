package org.tongbao.engine.figure;

import java.util.List;

/** A rule of reading that carries its own examples, which are its tests and its documentation. */
interface FigureRule {

  /** One sentence that says what the rule does. */
  String doc();

  /** At least one text that the rule gives its reading, and one that it must leave alone. */
  List<Example> examples();

  /**
   * A text and the figures that it holds, each as {@code ACTION OBJECT number}: {@code CAUGHT
   * SUSPECTS 67名}.
   *
   * @param holds whether the reading depends on the rule, false for a counter-example
   */
  record Example(String text, boolean holds, List<String> figures) {

    static Example of(String text, String... figures) {
      return new Example(text, true, List.of(figures));
    }

    static Example counter(String text, String... figures) {
      return new Example(text, false, List.of(figures));
    }
  }
}
