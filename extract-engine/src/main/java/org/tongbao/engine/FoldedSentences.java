package org.tongbao.engine;

import org.jspecify.annotations.Nullable;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.text.NormalText;
import org.tongbao.reading.script.Simplified;

/**
 * The sentences of one document as ids see them: the cleaned words folded to Simplified, letters
 * and digits only. Confined to one thread.
 */
final class FoldedSentences {

  private final NormalText text;
  private final @Nullable String[] folded;

  FoldedSentences(Outline outline) {
    this.text = outline.text();
    this.folded = new String[outline.sentences().size()];
  }

  String of(Sentence sentence) {
    String known = folded[sentence.index()];
    if (known == null) {
      known = letters(Simplified.fold(text.quote(sentence.span().start(), sentence.span().end())));
      folded[sentence.index()] = known;
    }
    return known;
  }

  /** How many letters and digits of the sentence stand before a place in the normalised text. */
  int lettersBefore(Sentence sentence, int place) {
    String cleaned = text.cleaned();
    int end = text.cleanedStart(place);
    int letters = 0;
    for (int i = text.cleanedStart(sentence.span().start()); i < end; i++) {
      letters += Character.isLetterOrDigit(cleaned.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  static String letters(String words) {
    char[] letters = new char[words.length()];
    int count = 0;
    for (int i = 0; i < letters.length; i++) {
      char c = words.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters[count++] = c;
      }
    }
    return count == letters.length ? words : new String(letters, 0, count);
  }
}
