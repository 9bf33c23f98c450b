package org.tongbao.engine;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Sha256;
import org.tongbao.engine.text.Normaliser;

/**
 * 64 bits over a sentence folded to Simplified, letters and digits only, without dateline: equal
 * for reprints of one sentence.
 */
final class Fingerprint {

  private static final int HEX_DIGITS = 16;
  private static final int FEWEST_LETTERS = 12;

  /** 【本报综合报道】, 新华社北京8月7日电(记者某某), 本报讯: bounded, so that it stays linear. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\s*(?:【[^】]{1,30}】)?\\s*"
              + "(?:\\([^()]{2,20}(?:报道|通讯员|记者)[^()]{0,20}\\))?\\s*"
              + "(?:[^,。:;!?]{1,30}?[电讯](?:\\s+|(?=\\())(?:\\([^()]{1,40}\\))?)?\\s*");

  private Fingerprint() {}

  /** 16 hex digits, or null where the sentence is too short to tell copies apart. */
  static @Nullable String of(String sentence) {
    String words = DATELINE.matcher(Normaliser.normalise(sentence).text()).replaceFirst("");
    String letters = FoldedSentences.letters(words);
    return letters.length() < FEWEST_LETTERS ? null : Sha256.hex(letters).substring(0, HEX_DIGITS);
  }
}
