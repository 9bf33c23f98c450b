package org.tongbao.engine;

/**
 * The letters and digits of stretches of a text in UTF-8, as ids and fingerprints are made of them;
 * one array is used again and again. Confined to one thread.
 */
final class Utf8Letters {

  private static final char FIRST_HAN = '\u4e00';
  private static final char LAST_HAN = '\u9fff';
  private static final int MOST_BYTES_PER_LETTER = 3;

  /** By character, as looking its properties up takes longer. */
  private static final boolean[] LETTERS = new boolean[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < LETTERS.length; c++) {
      LETTERS[c] = Character.isLetterOrDigit((char) c);
    }
  }

  private byte[] bytes = new byte[512];
  private int length;
  private int letters;

  /** Instead of what was there before. */
  Utf8Letters of(String text, int from, int to) {
    length = 0;
    letters = 0;
    int needed = MOST_BYTES_PER_LETTER * (to - from);
    if (bytes.length < needed) {
      bytes = new byte[2 * needed];
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isLetter(c)) {
        add(c);
      }
    }
    return this;
  }

  /** Halves of surrogate pairs are no letters, so that each letter stands alone. */
  private void add(char letter) {
    letters++;
    if (letter < 0x80) {
      bytes[length++] = (byte) letter;
    } else if (letter < 0x800) {
      bytes[length++] = (byte) (0xc0 | letter >> 6);
      bytes[length++] = (byte) (0x80 | letter & 0x3f);
    } else {
      bytes[length++] = (byte) (0xe0 | letter >> 12);
      bytes[length++] = (byte) (0x80 | letter >> 6 & 0x3f);
      bytes[length++] = (byte) (0x80 | letter & 0x3f);
    }
  }

  static boolean isLetter(char c) {
    return c >= FIRST_HAN && c <= LAST_HAN || LETTERS[c];
  }

  byte[] bytes() {
    return bytes;
  }

  /** Of the bytes. */
  int length() {
    return length;
  }

  /** How many letters and digits there are. */
  int letters() {
    return letters;
  }
}
