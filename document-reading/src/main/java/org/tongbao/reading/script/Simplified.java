package org.tongbao.reading.script;

/**
 * Folding to Simplified, code unit by code unit.
 *
 * <p>Traditional characters and their Hong Kong and Taiwan variants become Simplified. Where one
 * script keeps apart what the other writes alike (帳 and 賬, 著 and 着), both sides take one form, so
 * that a text and its conversion fold to the same string. Compare and look up folded strings only:
 * a Simplified word may itself fold (帐号 → 账号).
 */
public final class Simplified {

  private static final char[] TABLE = FoldingTables.characters();
  private static final FoldingTables.Phrase[][] PHRASES = FoldingTables.phrases();

  private Simplified() {}

  /** The text with each Traditional character replaced by its Simplified one; length unchanged. */
  public static String fold(String text) {
    char[] folded = null;
    for (int i = 0; i < text.length(); i++) {
      char original = text.charAt(i);
      char simplified = TABLE[original];
      if (simplified != original) {
        folded = folded == null ? text.toCharArray() : folded;
        folded[i] = simplified;
      }
    }
    char[] result = restorePhrases(text, folded);
    return result == null ? text : new String(result);
  }

  /** The character alone, without regard to the word that it stands in. */
  public static char fold(char character) {
    return TABLE[character];
  }

  private static char[] restorePhrases(String text, char[] folded) {
    char[] result = folded;
    for (int i = 0; i < text.length(); i++) {
      FoldingTables.Phrase[] candidates = PHRASES[TABLE[text.charAt(i)]];
      if (candidates == null) {
        continue;
      }
      for (FoldingTables.Phrase phrase : candidates) {
        if (foldsTo(text, i, phrase.folded())) {
          result = result == null ? text.toCharArray() : result;
          phrase.reading().getChars(0, phrase.reading().length(), result, i);
          break;
        }
      }
    }
    return result;
  }

  private static boolean foldsTo(String text, int start, String folded) {
    if (start + folded.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < folded.length(); i++) {
      if (TABLE[text.charAt(start + i)] != folded.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
