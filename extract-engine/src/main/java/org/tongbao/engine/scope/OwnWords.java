package org.tongbao.engine.scope;

import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.structure.Span;

/**
 * The words of a statement's clause that speak of it alone: from the number before to its object.
 */
final class OwnWords {

  private static final int LONGEST_OBJECT = 30;

  private OwnWords() {}

  static Span of(IndexedText text, Span clause, Span statement) {
    int start =
        Math.min(statement.start(), afterPreviousNumber(text, clause.start(), statement.start()));
    int end = Math.max(statement.end(), wordEnd(text, statement.end(), clause.end()));
    return new Span(start, end);
  }

  /** 8起、19人: behind the enumeration comma that follows a numeral's unit. */
  private static int afterPreviousNumber(IndexedText text, int from, int to) {
    for (int i = to - 1; i > from; i--) {
      char c = text.charAt(i);
      if ((c == '、' || c == '和' || c == '及')
          && (numberNear(text, from, i) || startsNumber(text, i + 1, to + 1))) {
        return i + 1;
      }
    }
    return from;
  }

  /** 毒品3包、5把刀 */
  private static boolean startsNumber(IndexedText text, int index, int to) {
    return index < to && Character.isDigit(text.charAt(index));
  }

  private static boolean numberNear(IndexedText text, int from, int end) {
    for (int i = end - 1; i >= Math.max(from, end - 4); i--) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' || "万亿余".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Behind a number the words that may be its object: 8起涉灾情、险情网络谣言典型案例. */
  private static int wordEnd(IndexedText text, int from, int to) {
    if (from < to && "、和及".indexOf(text.charAt(from)) >= 0) {
      return from;
    }
    int comma = -1;
    for (int end = from; end < to && end - from < LONGEST_OBJECT; end++) {
      char c = text.charAt(end);
      if (c >= '0' && c <= '9') {
        return comma < 0 ? end : comma;
      }
      comma = comma < 0 && "、和及".indexOf(c) >= 0 ? end : comma;
    }
    return Math.min(to, from + LONGEST_OBJECT);
  }
}
