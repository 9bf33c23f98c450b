package org.tongbao.engine;

import org.jspecify.annotations.Nullable;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.text.NormalText;
import org.tongbao.reading.script.Simplified;

/**
 * The sentences of one document as ids and fingerprints see them: the cleaned words folded to
 * Simplified, letters and digits only.
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
      known = letters(Simplified.fold(quoteOf(sentence)));
      folded[sentence.index()] = known;
    }
    return known;
  }

  /** The sentence as written. */
  String quoteOf(Sentence sentence) {
    return text.quote(sentence.span().start(), sentence.span().end());
  }

  /** How many letters and digits of the sentence stand before a place in the normalised text. */
  int lettersBefore(Sentence sentence, int place) {
    int start = text.cleanedStart(sentence.span().start());
    return letters(text.cleaned().substring(start, text.cleanedStart(place))).length();
  }

  static String letters(String words) {
    StringBuilder letters = new StringBuilder(words.length());
    words.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
