package org.tongbao.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.structure.Span;

/**
 * 64 bits over a sentence folded to Simplified, letters and digits only, without dateline: equal
 * for reprints of one sentence.
 */
final class Fingerprint {

  private static final int FEWEST_LETTERS = 12;

  /** 【本报综合报道】, 新华社北京8月7日电(记者某某), 本报讯: bounded, so that it stays linear. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\s*(?:【[^】]{1,30}】)?\\s*"
              + "(?:\\([^()]{2,20}(?:报道|通讯员|记者)[^()]{0,20}\\))?\\s*"
              + "(?:[^,。:;!?]{1,30}?[电讯](?:\\s+|(?=\\())(?:\\([^()]{1,40}\\))?)?\\s*");

  private Fingerprint() {}

  /**
   * 16 hex digits, or null where the sentence is too short to tell copies apart.
   *
   * @param text the normalised one that the sentence stands in
   * @param letters is filled with those of the sentence
   */
  static @Nullable String of(String text, Span sentence, Utf8Letters letters, ShortHash hash) {
    int start = sentence.start();
    if (mayHoldDateline(text, sentence)) {
      Matcher dateline = DATELINE.matcher(text).region(start, sentence.end());
      start = dateline.lookingAt() ? dateline.end() : start;
    }
    letters.of(text, start, sentence.end());
    return letters.letters() < FEWEST_LETTERS ? null : hash.add(letters).digits();
  }

  /** Every dateline holds a bracket or a space. */
  private static boolean mayHoldDateline(String text, Span sentence) {
    for (int i = sentence.start(); i < sentence.end(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '【' || c <= ' ') {
        return true;
      }
    }
    return false;
  }
}
