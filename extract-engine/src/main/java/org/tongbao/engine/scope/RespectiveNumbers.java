package org.tongbao.engine.scope;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.structure.Span;

/** Numbers behind 分别 that stand one by one to the things before it, places or times. */
final class RespectiveNumbers {

  private static final Phrases RESPECTIVELY = Phrases.of("分别");
  private static final int WORD_LENGTH = 2;
  private static final String LINKS = "、和及与";
  private static final String NUMERALS = "0123456789一二三四五六七八九十百千两";
  private static final int MOST_NUMBERS = 16;

  private RespectiveNumbers() {}

  /** Where the word stands in the clause of the statement, before its end; -1 where it does not. */
  static int word(IndexedText text, Sentence sentence, Span statement) {
    int word =
        RESPECTIVELY.lastIn(
            text,
            sentence.span().start(),
            Math.min(sentence.span().end(), statement.end() + WORD_LENGTH));
    boolean within = word >= 0 && statement.end() <= sentence.clauseAt(word).end();
    return within ? word : -1;
  }

  /**
   * Which of the things the last number of the statement stands to.
   *
   * @param things how many there are; as many numbers must follow, and two at least
   * @return -1 where the numbers do not stand one by one to them
   */
  static int index(IndexedText text, Sentence sentence, Span statement, int word, int things) {
    if (word < 0 || things < 2) {
      return -1;
    }
    int end = sentence.clauseAt(word).end();
    List<Span> numbers = numbers(text, word + WORD_LENGTH, end);
    if (numbers.size() != things) {
      return -1;
    }
    for (int i = 0; i < numbers.size(); i++) {
      if (statement.end() <= numbers.get(i).end()) {
        return i;
      }
    }
    return -1;
  }

  /** The stretches between links that hold a number each. */
  private static List<Span> numbers(IndexedText text, int from, int to) {
    List<Span> numbers = new ArrayList<>();
    int start = from;
    boolean number = false;
    for (int i = from; i < to && numbers.size() < MOST_NUMBERS; i++) {
      if (LINKS.indexOf(text.charAt(i)) >= 0 && number) {
        numbers.add(new Span(start, i));
        start = i + 1;
        number = false;
      }
      number |= NUMERALS.indexOf(text.charAt(i)) >= 0;
    }
    if (number) {
      numbers.add(new Span(start, to));
    }
    return numbers;
  }
}
