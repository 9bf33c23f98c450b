package org.tongbao.engine;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
   * @param sentence in the normalised text
   */
  static @Nullable String of(String sentence, FoldedSentences sentences, ShortHash hash) {
    String words =
        mayHoldDateline(sentence) ? DATELINE.matcher(sentence).replaceFirst("") : sentence;
    String letters = sentences.lettersOf(words);
    return letters.length() < FEWEST_LETTERS ? null : hash.add(letters).digits();
  }

  /** Every dateline holds a bracket or a space. */
  private static boolean mayHoldDateline(String sentence) {
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c == '(' || c == '【' || c <= ' ') {
        return true;
      }
    }
    return false;
  }
}
