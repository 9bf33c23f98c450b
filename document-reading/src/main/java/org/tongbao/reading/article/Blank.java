package org.tongbao.reading.article;

/** White space as Chinese pages use it: also full width, no-break and zero width. */
public final class Blank {

  private Blank() {}

  public static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || unit == '\u00A0' || unit == '\u200B' || unit == '\uFEFF';
  }

  /** The text without white space around it. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
