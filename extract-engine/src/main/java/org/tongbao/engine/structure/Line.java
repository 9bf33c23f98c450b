package org.tongbao.engine.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;

/**
 * One line of the text, without the white space around it.
 *
 * @param start offset of its first character
 * @param end offset behind its last character, always more than {@code start}
 */
record Line(IndexedText text, int start, int end) {

  private static final String DECORATION = " \t\n\u000b\f\r·-*#>【[(";

  static Line of(IndexedText text, Span span) {
    return new Line(text, span.start(), span.end());
  }

  /** Behind bullets, opening brackets and the like; may be empty. */
  Line bare() {
    int from = start;
    while (from < end && DECORATION.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return from == start ? this : new Line(text, from, end);
  }

  Span span() {
    return new Span(start, end);
  }

  int length() {
    return end - start;
  }

  char first() {
    return text.charAt(start);
  }

  char last() {
    return text.charAt(end - 1);
  }

  boolean holds(Phrases words) {
    return words.in(text, start, end);
  }

  boolean startsWith(Phrases words) {
    return words.endAt(text, start, end) > start;
  }

  boolean holdsDigit() {
    for (int i = start; i < end; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  int indexOf(char letter, int from) {
    return text.indexOf(letter, from, end);
  }

  Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(start, end);
  }

  String words() {
    return text.substring(start, end);
  }

  /** Its letters and digits alone. */
  String letters() {
    return letters(text, start, end);
  }

  static String letters(CharSequence text, int from, int to) {
    StringBuilder letters = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString();
  }
}
