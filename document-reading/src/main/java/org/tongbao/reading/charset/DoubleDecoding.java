package org.tongbao.reading.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Undoes what happens to text that was read in a wrong charset and written down again: UTF-8 read
 * as windows-1252 ({@code ä¸­å›½}), UTF-8 read as GBK ({@code 涓浗}), GBK or Big5 read as
 * windows-1252 ({@code ÖÐ¹ú}). What it cannot undo for certain stays as it is.
 */
final class DoubleDecoding {

  /** Twice is seen, more often is noise. */
  private static final int ROUNDS = 2;

  /** How much more probable a repaired line must be, as a logarithm. */
  private static final double CERTAIN = 20;

  /** One character in so many may have been lost on the way. */
  private static final int LEAST_CHARACTERS_PER_ERROR = 4;

  private static final int LEAST_CHARACTERS_PER_ERROR_IN_ALL = 50;
  private static final double HIGHEST_MEAN_COST = 9.5;
  private static final int FEWEST_CHARACTERS = 3;

  private DoubleDecoding() {}

  static String repair(String text) {
    String repaired = text;
    for (int round = 0; round < ROUNDS; round++) {
      String before = repaired;
      repaired = once(repaired);
      if (repaired.equals(before)) {
        break;
      }
    }
    return repaired;
  }

  /**
   * As a whole where all of it was misread; else markup and line ends are borders, so that one
   * broken line does not keep others from repair.
   */
  private static String once(String text) {
    if (!mayHoldMisread(text)) {
      return text;
    }
    String whole = stretch(text, LEAST_CHARACTERS_PER_ERROR_IN_ALL);
    if (!whole.equals(text)) {
      return whole;
    }
    StringBuilder repaired = new StringBuilder(text.length());
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '<') {
        repaired.append(stretch(text.substring(start, i), LEAST_CHARACTERS_PER_ERROR));
        start = i;
      }
    }
    return repaired.toString();
  }

  private static String stretch(String text, int leastCharactersPerError) {
    if (!mayBeMisread(text)) {
      return text;
    }
    String best = text;
    double highest = Plausibility.logLikelihood(text) + CERTAIN;
    for (Misreading misreading : Misreading.ALL) {
      byte[] bytes = misreading.bytes(text);
      if (bytes.length == 0) {
        continue;
      }
      CharsetReading candidate = CharsetReading.of(bytes, misreading.right());
      double value = Plausibility.logLikelihood(candidate.text());
      if (value > highest && isText(candidate, leastCharactersPerError)) {
        best = candidate.text().replaceAll("\uFFFD+", "\uFFFD");
        highest = value;
      }
    }
    String byCharacter = LatinReading.repairUtf8(text);
    return Plausibility.logLikelihood(byCharacter) > highest ? byCharacter : best;
  }

  private static boolean isText(CharsetReading reading, int leastCharactersPerError) {
    long characters = reading.text().chars().filter(unit -> unit >= 0x2E80).count();
    return characters >= FEWEST_CHARACTERS
        && (long) reading.errors() * leastCharactersPerError <= characters;
  }

  /** Few characters that no good text has: then there is no line to look at. */
  private static boolean mayHoldMisread(String text) {
    int odd = 0;
    for (int i = 0; i < text.length() && odd < FEWEST_CHARACTERS; i++) {
      odd += Plausibility.isOfMisreading(text.charAt(i)) ? 1 : 0;
    }
    return odd >= FEWEST_CHARACTERS;
  }

  /** Misread Chinese has hardly a character of daily use, or none that is Chinese at all. */
  private static boolean mayBeMisread(String text) {
    return Plausibility.meanCost(text, FEWEST_CHARACTERS) > HIGHEST_MEAN_COST
        || LatinReading.lettersIn(text) >= FEWEST_CHARACTERS;
  }

  /** A charset that text was wrongly read in, and the one that it had been written in. */
  private record Misreading(Charset wrong, Charset right) {

    static final List<Misreading> ALL =
        List.of(
            new Misreading(CharsetNames.GB18030, StandardCharsets.UTF_8),
            new Misreading(CharsetNames.BIG5_HKSCS, StandardCharsets.UTF_8),
            new Misreading(LatinReading.WINDOWS_1252, CharsetNames.GB18030),
            new Misreading(LatinReading.WINDOWS_1252, CharsetNames.BIG5_HKSCS),
            new Misreading(CharsetNames.GB18030, CharsetNames.BIG5_HKSCS),
            new Misreading(CharsetNames.BIG5_HKSCS, CharsetNames.GB18030));

    /** The bytes that were misread; none where the text cannot come from such a misreading. */
    byte[] bytes(String text) {
      if (wrong.equals(LatinReading.WINDOWS_1252)) {
        return LatinReading.bytes(text);
      }
      byte[] bytes = text.replace('\uFFFD', '\u0000').getBytes(wrong);
      ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
      for (byte value : bytes) {
        // 0xFF is a byte of none of these charsets: what was lost stays lost.
        kept.write(value == 0 ? 0xFF : value);
      }
      return kept.toByteArray();
    }
  }
}
