package org.tongbao.reading.charset;

/**
 * How much a text looks like Chinese as it is written, and not like bytes read in a wrong charset.
 */
final class Plausibility {

  private static final byte[] COSTS = CharacterCosts.table();

  private Plausibility() {}

  /**
   * The logarithm of about how probable this text is. Of two readings of the same bytes the one
   * with the higher value is the better.
   */
  static double logLikelihood(CharSequence text) {
    long cost = 0;
    for (int i = 0; i < text.length(); i++) {
      cost += COSTS[text.charAt(i)];
    }
    return -cost;
  }

  /**
   * The mean cost of its Chinese characters and of what is no character at all: 7 to 8 in any
   * Chinese text, 12 to 15 in one that was read in a wrong charset; 0 where it has fewer than
   * asked.
   */
  static double meanCost(CharSequence text, int fewest) {
    long cost = 0;
    int characters = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit >= 0x3400 && unit != '\uFFFD' && isChineseOrNothing(unit)) {
        cost += COSTS[unit];
        characters++;
      }
    }
    return characters < fewest ? 0 : (double) cost / characters;
  }

  /** Neither ASCII nor punctuation nor a Chinese character that is common. */
  static boolean isOfMisreading(char unit) {
    return unit >= 0xA0 && COSTS[unit] > CharacterCosts.COMMON;
  }

  private static boolean isChineseOrNothing(char unit) {
    return COSTS[unit] >= CharacterCosts.ODD || Character.isIdeographic(unit);
  }
}
