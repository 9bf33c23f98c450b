package org.tongbao.reading.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Pages put together from pieces of different charsets: a stretch of markup or a line that the
 * page's charset cannot read is read in another one where that reads all of it.
 */
final class StrayCharsets {

  private static final List<Charset> OTHERS =
      List.of(StandardCharsets.UTF_8, CharsetNames.GB18030, CharsetNames.BIG5_HKSCS);

  private StrayCharsets() {}

  static String read(byte[] bytes, CharsetReading whole) {
    if (whole.errors() == 0 || ByteOrderMark.isWide(whole.charset())) {
      return whole.text();
    }
    StringBuilder text = new StringBuilder(whole.text().length());
    int start = 0;
    while (start < bytes.length) {
      int end = start + 1;
      while (end < bytes.length && !isBorder(bytes[end])) {
        end++;
      }
      text.append(piece(bytes, start, end, whole.charset()));
      start = end;
    }
    return text.toString();
  }

  /** None of these bytes is the second one of a character in any charset tried. */
  private static boolean isBorder(byte value) {
    return value == '<' || value == '>' || value == '\n';
  }

  private static String piece(byte[] bytes, int start, int end, Charset charset) {
    CharsetReading reading = CharsetReading.of(bytes, start, end, charset);
    if (reading.errors() == 0) {
      boolean isCutInside = end < bytes.length && isCut(bytes, end, reading);
      return isCutInside ? reading.text() + '\uFFFD' : reading.text();
    }
    String best = reading.text();
    double highest = Plausibility.logLikelihood(best);
    for (Charset other : OTHERS) {
      CharsetReading candidate = CharsetReading.of(bytes, start, end, other);
      double value = Plausibility.logLikelihood(candidate.text());
      if (candidate.errors() == 0 && value > highest) {
        best = candidate.text();
        highest = value;
      }
    }
    return best;
  }

  /** The piece ends in the first byte of a character whose second one is missing. */
  private static boolean isCut(byte[] bytes, int end, CharsetReading reading) {
    return bytes[end - 1] < 0
        && !reading.text().isEmpty()
        && reading.text().charAt(reading.text().length() - 1) < 0x80;
  }
}
