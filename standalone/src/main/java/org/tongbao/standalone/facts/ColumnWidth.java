package org.tongbao.standalone.facts;

/** How many columns of a terminal a text takes: characters of East Asian scripts take two. */
final class ColumnWidth {

  private ColumnWidth() {}

  static int of(String text) {
    return text.codePoints().map(ColumnWidth::of).sum();
  }

  static String padded(String text, int width, boolean right) {
    String space = " ".repeat(Math.max(0, width - of(text)));
    return right ? space + text : text + space;
  }

  private static int of(int codePoint) {
    if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  private static boolean isBetween(int codePoint, int first, int last) {
    return first <= codePoint && codePoint <= last;
  }

  private static boolean isWide(int codePoint) {
    boolean fullWidthForm =
        isBetween(codePoint, 0xFF01, 0xFF60) || isBetween(codePoint, 0xFFE0, 0xFFE6);
    boolean symbolOrPunctuation = isBetween(codePoint, 0x3000, 0x303E);
    return fullWidthForm
        || symbolOrPunctuation
        || switch (Character.UnicodeScript.of(codePoint)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
          default -> false;
        };
  }
}
