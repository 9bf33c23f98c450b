package org.tongbao.engine.text;

/**
 * Line breaks that a text editor put at a fixed column. A text is wrapped where several lines fill
 * the column and yet end within a sentence, and no line is longer.
 */
final class HardWrap {

  private static final int WIDEST_COLUMNS = 120;
  private static final int NARROWEST_COLUMNS = 48;

  /** A number that did not fit, and the paragraph's indent, leave so many columns free. */
  private static final int RAGGED_COLUMNS = 9;

  private static final int FEWEST_FULL_LINES = 4;
  private static final String ENDS = "。!?！？；;:：|";

  private final String text;
  private final int columns;

  private HardWrap(String text, int columns) {
    this.text = text;
    this.columns = columns;
  }

  static HardWrap of(String text) {
    int widest = 0;
    for (int start = 0; start < text.length(); start = lineEnd(text, start) + 1) {
      widest = Math.max(widest, width(text, start));
    }
    if (widest > WIDEST_COLUMNS || widest < NARROWEST_COLUMNS) {
      return new HardWrap(text, Integer.MAX_VALUE);
    }
    HardWrap wrap = new HardWrap(text, widest);
    int full = 0;
    for (int start = 0; start < text.length(); start = lineEnd(text, start) + 1) {
      full += wrap.breaksSentence(lineEnd(text, start)) ? 1 : 0;
    }
    return full >= FEWEST_FULL_LINES ? wrap : new HardWrap(text, Integer.MAX_VALUE);
  }

  /** Whether the line break at an offset stands within a sentence. */
  boolean breaksSentence(int lineBreak) {
    if (columns == Integer.MAX_VALUE || lineBreak == 0 || lineBreak + 1 >= text.length()) {
      return false;
    }
    int start = text.lastIndexOf('\n', lineBreak - 1) + 1;
    return start < lineBreak
        && ENDS.indexOf(text.charAt(lineBreak - 1)) < 0
        && width(text, start) >= columns - RAGGED_COLUMNS;
  }

  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  /**
   * The columns of a line, wide characters counting two; no more than needed to tell it too wide.
   */
  private static int width(String text, int start) {
    int width = 0;
    for (int i = start; i < text.length() && text.charAt(i) != '\n'; i++) {
      width += text.charAt(i) < '\u0300' ? 1 : 2;
      if (width > WIDEST_COLUMNS) {
        break;
      }
    }
    return width;
  }
}
