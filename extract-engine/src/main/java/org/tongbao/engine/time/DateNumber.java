package org.tongbao.engine.time;

import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;

/**
 * A number in a date, in digits or Chinese numerals.
 *
 * @param end where the text goes on behind it
 * @param digits how many it is written with
 */
record DateNumber(int value, int end, int digits) {

  private static final String CHINESE = "〇一二三四五六七八九十";

  /** The number that begins at {@code index}; null where none does, or one goes on there. */
  static @Nullable DateNumber at(IndexedText text, int index) {
    if (index > 0 && isNumeral(text.charAt(index - 1))) {
      return null;
    }
    int end = index;
    int value = 0;
    while (end < text.length() && end - index < 5 && isDigit(text.charAt(end))) {
      value = value * 10 + text.charAt(end++) - '0';
    }
    return end > index ? new DateNumber(value, end, end - index) : chineseAt(text, index);
  }

  boolean isDay() {
    return value >= 1 && value <= 31;
  }

  boolean isMonth() {
    return value >= 1 && value <= 12;
  }

  /** Whether it can be a year that anything is reported of. */
  boolean isYear() {
    return digits == 4 && value >= 1949 && value < 2100;
  }

  private static @Nullable DateNumber chineseAt(IndexedText text, int index) {
    int end = index;
    int value = 0;
    boolean tens = false;
    while (end < text.length() && end - index < 4) {
      int digit = CHINESE.indexOf(text.charAt(end) == '零' ? '〇' : text.charAt(end));
      if (digit < 0) {
        break;
      }
      if (digit == 10) {
        value = value == 0 ? 10 : value * 10;
        tens = true;
      } else {
        value = tens ? value + digit : value * 10 + digit;
      }
      end++;
    }
    return end == index ? null : new DateNumber(value, end, tens ? 2 : end - index);
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isNumeral(char character) {
    return isDigit(character) || character == '.' || CHINESE.indexOf(character) >= 0;
  }
}
