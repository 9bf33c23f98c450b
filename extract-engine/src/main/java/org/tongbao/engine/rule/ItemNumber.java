package org.tongbao.engine.rule;

import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.structure.Span;

/** The number that opens an item of a list: {@code 3.}, {@code 12、}, {@code (2)}, {@code 十一、}. */
public final class ItemNumber {

  private static final String ARABIC = "0123456789";
  private static final String CHINESE = "一二三四五六七八九十";
  private static final String DIGITS = CHINESE + ARABIC;

  private ItemNumber() {}

  /** How long the number is that opens the stretch, with its marks; 0 where none does. */
  public static int length(IndexedText text, Span span) {
    int start = span.start();
    if (text.charAt(start) == '(') {
      return closed(text, start, run(text, start + 1, span.end(), DIGITS, 3), span.end(), ")");
    }
    int arabic = run(text, start, span.end(), ARABIC, 2);
    return arabic > start
        ? closed(text, start, arabic, span.end(), "、.")
        : closed(text, start, run(text, start, span.end(), CHINESE, 3), span.end(), "、");
  }

  /** Whether the character is one that numbers of items are written with. */
  public static boolean isDigit(char c) {
    return DIGITS.indexOf(c) >= 0;
  }

  private static int run(IndexedText text, int start, int limit, String digits, int longest) {
    int end = start;
    while (end < limit && end - start < longest && digits.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** The length up to a mark behind the digits, 0 without digits or mark. */
  private static int closed(IndexedText text, int start, int end, int limit, String marks) {
    boolean digits = end > start && isDigit(text.charAt(end - 1));
    return digits && end < limit && marks.indexOf(text.charAt(end)) >= 0 ? end + 1 - start : 0;
  }
}
