package org.tongbao.engine.rule;

import java.util.List;

/**
 * What a rule says of itself.
 *
 * @param recognises one sentence
 * @param pattern in words and marks; capitals stand for words of a lexicon, … for anything between
 * @param produces what an event gets from it
 * @param examples at least three, and at least one counter-example
 */
public record Description(
    String recognises, String pattern, String produces, List<Example> examples) {

  public static Description of(
      String recognises, String pattern, String produces, Example... examples) {
    return new Description(recognises, pattern, produces, List.of(examples));
  }

  /** Those that the rule gives their reading, or those that it leaves alone. */
  public List<Example> examples(boolean holding) {
    return examples.stream().filter(example -> example.holds() == holding).toList();
  }
}
