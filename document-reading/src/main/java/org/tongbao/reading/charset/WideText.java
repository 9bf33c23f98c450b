package org.tongbao.reading.charset;

/** Tells UTF-16 without a byte order mark from bytes that are no text. */
final class WideText {

  /** Any two bytes are some character of UTF-16: what nobody declares must look like Chinese. */
  private static final double HIGHEST_COST_PER_UNIT = 9;

  private static final int FEWEST_UNITS = 4;

  private WideText() {}

  /** Spaces, letters and Chinese full stops have a control byte in UTF-16; other text has none. */
  static boolean isPossible(byte[] bytes) {
    for (byte value : bytes) {
      if (value >= 0 && value < 0x07) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may be chosen without having been declared. */
  static boolean isAcceptable(CharsetReading reading) {
    if (!ByteOrderMark.isWide(reading.charset())) {
      return true;
    }
    int units = reading.text().length();
    return units >= FEWEST_UNITS
        && -Plausibility.logLikelihood(reading.text()) <= units * HIGHEST_COST_PER_UNIT;
  }
}
