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
    char[] folded = text.toCharArray();
    boolean changed = false;
    for (int i = 0; i < folded.length; i++) {
      char simplified = TABLE[folded[i]];
      changed |= simplified != folded[i];
      folded[i] = simplified;
    }
    String byCharacter = changed ? new String(folded) : text;
    boolean phrased = false;
    for (int i = 0; i < folded.length; i++) {
      for (FoldingTables.Phrase phrase : PHRASES[byCharacter.charAt(i)]) {
        if (byCharacter.startsWith(phrase.folded(), i)) {
          phrase.reading().getChars(0, phrase.reading().length(), folded, i);
          phrased = true;
          break;
        }
      }
    }
    return phrased ? new String(folded) : byCharacter;
  }

  /** The character alone, without regard to the word that it stands in. */
  public static char fold(char character) {
    return TABLE[character];
  }
}
