package org.tongbao.engine;

import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.text.NormalText;

/**
 * The sentences of one document as ids and fingerprints see them: folded to Simplified, letters and
 * digits only. Confined to one thread.
 */
final class FoldedSentences {

  private static final char FIRST_HAN = '\u4e00';
  private static final char LAST_HAN = '\u9fff';

  private final NormalText text;
  private char[] letters = new char[128];

  FoldedSentences(NormalText text) {
    this.text = text;
  }

  String of(Sentence sentence) {
    return lettersOf(
        text.folded(),
        text.cleanedStart(sentence.span().start()),
        text.cleanedEnd(sentence.span().end()));
  }

  /** How many letters and digits of the sentence stand before a place in the normalised text. */
  int lettersBefore(Sentence sentence, int place) {
    int end = text.cleanedStart(place);
    int count = 0;
    for (int i = text.cleanedStart(sentence.span().start()); i < end; i++) {
      count += isLetter(text.cleaned().charAt(i)) ? 1 : 0;
    }
    return count;
  }

  String lettersOf(String words) {
    return lettersOf(words, 0, words.length());
  }

  private String lettersOf(String words, int from, int to) {
    if (letters.length < to - from) {
      letters = new char[2 * (to - from)];
    }
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = words.charAt(i);
      if (isLetter(c)) {
        letters[count++] = c;
      }
    }
    return new String(letters, 0, count);
  }

  private static boolean isLetter(char c) {
    return c >= FIRST_HAN && c <= LAST_HAN || Character.isLetterOrDigit(c);
  }
}
