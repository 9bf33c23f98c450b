package org.tongbao.query.search;

import java.util.stream.IntStream;
import org.tongbao.contract.event.Evidence;
import org.tongbao.reading.script.Simplified;

/**
 * A text as search compares it: Simplified, half width, lower case, without white space. Each
 * character folds by itself, whatever word it stands in: only then is the folding of a part a part
 * of the folding.
 */
public final class SearchText {

  /** Raised when the same text folds or splits otherwise: stored rows are then made anew. */
  public static final int VERSION = 1;

  /** The longest text that is found by one gram. */
  static final int GRAM_CHARACTERS = 2;

  /** Stands between texts; no query has it. */
  private static final char BREAK = '\n';

  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final int FULL_WIDTH_DISTANCE = FULL_WIDTH_FIRST - '!';

  private SearchText() {}

  /** The words of an event: its sentence, and its quote where that goes beyond it. */
  public static String of(Evidence evidence) {
    return of(evidence.sentence(), evidence.quote());
  }

  /** The same of a stored event. */
  public static String of(String sentence, String quote) {
    String folded = fold(sentence);
    String foldedQuote = fold(quote);
    return folded.contains(foldedQuote) ? folded : folded + BREAK + foldedQuote;
  }

  /**
   * All that a text can be found by: each character and each pair of neighbours, as a number of 16
   * bits for each of both. Sorted, each once.
   */
  public static int[] grams(String folded) {
    return IntStream.concat(
            folded.chars().filter(unit -> unit != BREAK),
            IntStream.range(1, folded.length())
                .filter(i -> folded.charAt(i - 1) != BREAK && folded.charAt(i) != BREAK)
                .map(i -> pair(folded.charAt(i - 1), folded.charAt(i))))
        .sorted()
        .distinct()
        .toArray();
  }

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!isBlank(unit)) {
        folded.append(fold(unit));
      }
    }
    return folded.toString();
  }

  static boolean isBlank(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || Character.isISOControl(unit);
  }

  static int pair(char first, char second) {
    return first << Character.SIZE | second;
  }

  private static char fold(char unit) {
    char narrow =
        unit >= FULL_WIDTH_FIRST && unit <= FULL_WIDTH_LAST
            ? (char) (unit - FULL_WIDTH_DISTANCE)
            : unit;
    return Character.toLowerCase(Simplified.fold(narrow));
  }
}
