package org.tongbao.engine.text;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.reading.script.Simplified;

/** Words that machines put for the usual ones (案子), with the usual ones. */
final class Variants {

  /** Both of the same length. */
  private record Variant(String word, String usual) {}

  private static final Variants INSTANCE = new Variants();

  private static final int SHORTEST = 2;

  /** By the first two characters together: whether a variant may begin with them. */
  private final boolean[] beginnings = new boolean[1 << 12];

  /** By the first character, the longest first. */
  private final Map<Character, List<Variant>> variants = new HashMap<>();

  private Variants() {
    for (NamedCsvRecord row : Lexicon.load("variants").rows()) {
      Variant variant = variant(row);
      beginnings[pair(variant.word().charAt(0), variant.word().charAt(1))] = true;
      variants.computeIfAbsent(variant.word().charAt(0), _ -> new ArrayList<>()).add(variant);
    }
    for (List<Variant> ofLetter : variants.values()) {
      ofLetter.sort(Comparator.comparingInt(variant -> -variant.word().length()));
    }
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
      if (beginnings[pair(text[i], text[i + 1])]) {
        int end = replaceAt(text, i, length);
        replaced |= end > i;
        i = Math.max(i, end - 1);
      }
    }
    return replaced;
  }

  private int replaceAt(char[] text, int index, int length) {
    for (Variant variant : variants.getOrDefault(text[index], List.of())) {
      if (standsAt(text, index, length, variant.word())) {
        variant.usual().getChars(0, variant.usual().length(), text, index);
        return index + variant.usual().length();
      }
    }
    return index;
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

  private int pair(char first, char second) {
    return 31 * first + second & beginnings.length - 1;
  }
}
