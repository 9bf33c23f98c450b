package org.tongbao.reading.script;

import com.github.houbb.opencc4j.support.data.impl.OpenccDatas;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Builds the tables of {@link Simplified} once, from the library's data and two files of ours. */
final class FoldingTables {

  /** A word that reads otherwise than its characters fold one by one; both of equal length. */
  record Phrase(String folded, String reading) {}

  private static final int CODE_UNITS = Character.MAX_VALUE + 1;

  private FoldingTables() {}

  /** For each code unit the one that it folds to; folding twice changes nothing more. */
  static char[] characters() {
    char[] table = new char[CODE_UNITS];
    for (int unit = 0; unit < CODE_UNITS; unit++) {
      table[unit] = (char) unit;
    }
    addCompatibilityForms(table);
    addLibrary(table);
    lines("variants.tsv").forEach(line -> table[line[0].charAt(0)] = line[1].charAt(0));
    close(table);
    return table;
  }

  /** Phrases by their first folded character. */
  static Phrase[][] phrases() {
    Phrase[][] byFirst = new Phrase[CODE_UNITS][];
    Arrays.fill(byFirst, new Phrase[0]);
    for (String[] line : lines("phrases.tsv")) {
      char first = line[0].charAt(0);
      Phrase[] phrases = Arrays.copyOf(byFirst[first], byFirst[first].length + 1);
      phrases[phrases.length - 1] = new Phrase(line[0], line[1]);
      byFirst[first] = phrases;
    }
    return byFirst;
  }

  /**
   * Radicals and compatibility ideographs (U+2E80.., U+F900..), which copied PDF text is full of.
   */
  private static void addCompatibilityForms(char[] table) {
    for (int unit = 0x2E80; unit <= 0x2FDF; unit++) {
      addNormalized(table, (char) unit);
    }
    for (int unit = 0xF900; unit <= 0xFAFF; unit++) {
      addNormalized(table, (char) unit);
    }
  }

  private static void addNormalized(char[] table, char unit) {
    String normal = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKC);
    if (normal.length() == 1) {
      table[unit] = normal.charAt(0);
    }
  }

  /** The first choice of the library, where one code unit stands for one. */
  private static void addLibrary(char[] table) {
    Map<String, List<String>> dictionary = OpenccDatas.tsChar().data().getDataMap();
    dictionary.forEach(
        (traditional, choices) -> {
          if (traditional.length() == 1 && choices.getFirst().length() == 1) {
            table[traditional.charAt(0)] = choices.getFirst().charAt(0);
          }
        });
  }

  /** A chain (a → b → c) becomes one step (a → c). */
  private static void close(char[] table) {
    for (int unit = 0; unit < CODE_UNITS; unit++) {
      char target = table[unit];
      for (int step = 0; step < 4 && table[target] != target; step++) {
        target = table[target];
      }
      table[unit] = target;
    }
  }

  private static List<String[]> lines(String name) {
    InputStream resource = FoldingTables.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IllegalStateException("the data file " + name + " is missing from the archive");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the data file " + name + " cannot be read", e);
    }
  }
}
