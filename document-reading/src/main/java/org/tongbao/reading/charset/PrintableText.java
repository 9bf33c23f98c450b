package org.tongbao.reading.charset;

/** Text without what no article holds. */
public final class PrintableText {

  private static final char REPLACEMENT = '\uFFFD';

  private PrintableText() {}

  /**
   * Line ends become a line feed; control characters but tab and line feed, and lone surrogates,
   * become U+FFFD.
   */
  public static String of(String text) {
    StringBuilder printable = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean keep = !isReplaced(text, i);
      if (keep && printable == null) {
        continue;
      }
      if (printable == null) {
        printable = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (keep) {
        printable.append(unit);
      } else if (unit == '\r') {
        boolean hasLineFeed = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        printable.append(hasLineFeed ? "" : "\n");
      } else {
        printable.append(REPLACEMENT);
      }
    }
    return printable == null ? text : printable.toString();
  }

  private static boolean isReplaced(String text, int index) {
    char unit = text.charAt(index);
    if (Character.isHighSurrogate(unit)) {
      return index + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(unit)) {
      return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
    }
    return Character.isISOControl(unit) && unit != '\t' && unit != '\n';
  }
}
