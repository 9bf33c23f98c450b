package org.tongbao.reading.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of Chinese text that were read one by one, as windows-1252 or ISO-8859-1. */
final class LatinReading {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final byte[] NONE = {};
  private static final int FEWEST_SEQUENCES = 3;
  private static final int NO_BYTE = -1;

  private static final int[] BYTES = byteOfUnit();

  private LatinReading() {}

  /** Letters and signs beyond ASCII that stand for one byte. */
  static int lettersIn(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += text.charAt(i) >= 0xA0 && text.charAt(i) < 0x100 ? 1 : 0;
    }
    return letters;
  }

  /** The bytes that read so; none where another character stands among them. */
  static byte[] bytes(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      int value = byteAt(text, i);
      if (value == NO_BYTE && text.charAt(i) != '\uFFFD') {
        return NONE;
      }
      bytes[i] = (byte) (value == NO_BYTE ? 0xFF : value);
    }
    return bytes;
  }

  /**
   * Each sequence of characters that is one character of UTF-8 becomes it; a sequence in which one
   * byte was lost becomes U+FFFD, and one that the end of the text cuts off is left out.
   */
  static String repairUtf8(String text) {
    if (sequences(text) < FEWEST_SEQUENCES) {
      return text;
    }
    StringBuilder repaired = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int length = sequenceLength(text, i);
      if (length == 0 && isCutOff(text, i)) {
        break;
      }
      if (length == 0) {
        repaired.append(text.charAt(i++));
      } else {
        repaired.append(character(text, i, length));
        i += length;
      }
    }
    return repaired.toString();
  }

  private static int sequences(String text) {
    int sequences = 0;
    int i = 0;
    while (i < text.length() && sequences < FEWEST_SEQUENCES) {
      int length = sequenceLength(text, i);
      // Two bytes are no Chinese character.
      sequences += length > 2 ? 1 : 0;
      i += Math.max(1, length);
    }
    return sequences;
  }

  /** 0 where no sequence of UTF-8 begins. */
  private static int sequenceLength(String text, int start) {
    int lead = byteAt(text, start);
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || start + length > text.length()) {
      return 0;
    }
    int lost = 0;
    for (int i = start + 1; i < start + length; i++) {
      int value = byteAt(text, i);
      if (value == NO_BYTE && text.charAt(i) == '\uFFFD') {
        lost++;
      } else if (value < 0x80 || value > 0xBF) {
        return 0;
      }
    }
    return lost < length - 1 ? length : 0;
  }

  private static boolean isCutOff(String text, int start) {
    if (start + 3 < text.length() || byteAt(text, start) < 0xE0) {
      return false;
    }
    for (int i = start + 1; i < text.length(); i++) {
      if (byteAt(text, i) < 0x80 || byteAt(text, i) > 0xBF) {
        return false;
      }
    }
    return true;
  }

  private static String character(String text, int start, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      int value = byteAt(text, start + i);
      if (value == NO_BYTE) {
        return "\uFFFD";
      }
      bytes[i] = (byte) value;
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int byteAt(String text, int index) {
    char unit = text.charAt(index);
    return unit < BYTES.length ? BYTES[unit] : NO_BYTE;
  }

  /** ISO-8859-1 for what windows-1252 has no character for, as browsers do. */
  private static int[] byteOfUnit() {
    int[] bytes = new int[0x2200];
    Arrays.fill(bytes, NO_BYTE);
    for (int value = 0; value < 0x100; value++) {
      bytes[value] = value;
    }
    for (int value = 0x80; value < 0xA0; value++) {
      char unit = new String(new byte[] {(byte) value}, WINDOWS_1252).charAt(0);
      if (unit < bytes.length) {
        bytes[unit] = value;
      }
    }
    return bytes;
  }
}
