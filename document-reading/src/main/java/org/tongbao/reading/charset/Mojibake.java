package org.tongbao.reading.charset;

import java.util.regex.Pattern;

/** Tells text that is still broken after all repair. */
public final class Mojibake {

  /** One character in so many that is lost: more than stray bytes. */
  private static final int LEAST_LETTERS_PER_LOST_ONE = 50;

  private static final double HIGHEST_MEAN_COST = 10;
  private static final int FEWEST_CHARACTERS = 8;

  /** One letter in so many that follows another accented one. */
  private static final int LEAST_LETTERS_PER_LATIN_PAIR = 4;

  private static final int FEWEST_LATIN_PAIRS = 4;

  /** U+FFFD read as GBK, and fresh memory read as GBK: text was lost for good. */
  private static final Pattern LOST_FOR_GOOD = Pattern.compile("锟斤拷|烫烫烫|屯屯屯");

  private Mojibake() {}

  public static boolean isIn(String text) {
    int letters = 0;
    int lost = 0;
    int latinPairs = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '\uFFFD') {
        lost++;
      } else if (unit >= 0x80 && Character.isLetter(unit)) {
        letters++;
        latinPairs += isLatinPair(text, i) ? 1 : 0;
      }
    }
    return lost > 0 && lost * LEAST_LETTERS_PER_LOST_ONE > letters
        || latinPairs >= FEWEST_LATIN_PAIRS && latinPairs * LEAST_LETTERS_PER_LATIN_PAIR > letters
        || Plausibility.meanCost(text, FEWEST_CHARACTERS) > HIGHEST_MEAN_COST
        || LOST_FOR_GOOD.matcher(text).find();
  }

  /** Accented letters stand alone in the languages that have them. */
  private static boolean isLatinPair(String text, int index) {
    return isHighLatin(text.charAt(index)) && index > 0 && isHighLatin(text.charAt(index - 1));
  }

  private static boolean isHighLatin(char unit) {
    return unit >= 0xA0 && unit < 0x100;
  }
}
