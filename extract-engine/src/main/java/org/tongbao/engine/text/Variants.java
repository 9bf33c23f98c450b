package org.tongbao.engine.text;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.reading.script.Simplified;

/** Words that machines put for the usual ones (案子), with the usual ones. */
final class Variants {

  /** Both of the same length. */
  private record Variant(String word, String usual) {}

  private static final Variants INSTANCE = new Variants();

  private static final int SHORTEST = 2;

  private static final int BEGINNINGS = 1 << 12;

  /** Those that may begin with two characters, by both together; the longest first. */
  private final Variant[][] variants;

  private Variants() {
    Map<Integer, List<Variant>> byBeginning =
        Lexicon.load("variants").rows().stream()
            .map(Variants::variant)
            .sorted(Comparator.comparingInt(variant -> -variant.word().length()))
            .collect(
                Collectors.groupingBy(
                    variant -> beginning(variant.word().charAt(0), variant.word().charAt(1))));
    this.variants =
        IntStream.range(0, BEGINNINGS)
            .mapToObj(pair -> byBeginning.getOrDefault(pair, List.of()).toArray(Variant[]::new))
            .toArray(Variant[][]::new);
  }

  static Variants instance() {
    return INSTANCE;
  }

  private static Variant variant(NamedCsvRecord row) {
    String word = Simplified.fold(row.getField("variant"));
    String usual = Simplified.fold(row.getField("usual"));
    if (usual.length() < SHORTEST || usual.length() != word.length()) {
      throw new IllegalStateException(
          "lexicon variants: expected two words of one length, two letters at least: " + row);
    }
    return new Variant(word, usual);
  }

  /** Puts the usual words in place of the variants; whether there were any. */
  boolean replace(char[] text, int length) {
    boolean replaced = false;
    for (int i = 0; i + 1 < length; i++) {
      for (Variant variant : variants[beginning(text[i], text[i + 1])]) {
        if (standsAt(text, i, length, variant.word())) {
          variant.usual().getChars(0, variant.usual().length(), text, i);
          i += variant.usual().length() - 1;
          replaced = true;
          break;
        }
      }
    }
    return replaced;
  }

  private static boolean standsAt(char[] text, int index, int length, String word) {
    if (index + word.length() > length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[index + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int beginning(char first, char second) {
    return 31 * first + second & BEGINNINGS - 1;
  }
}
