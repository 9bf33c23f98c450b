package org.tongbao.reading.article;

/** Small whole numbers in digits or in Chinese numerals, as dates have them. */
final class ChineseNumerals {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String ZEROS = "〇○ＯO0";
  private static final int TEN = 10;
  private static final int TWENTY = 20;
  private static final int HUNDRED = 100;

  private ChineseNumerals() {}

  /** 2024, 二〇二四, 三十一, 廿五, 一百一十三. */
  static int value(String numeral) {
    if (numeral.chars().allMatch(unit -> unit >= '0' && unit <= '9')) {
      return Integer.parseInt(numeral);
    }
    return numeral.chars().anyMatch(unit -> "十百廿".indexOf(unit) >= 0)
        ? composed(numeral)
        : placed(numeral);
  }

  private static int placed(String numeral) {
    int value = 0;
    for (int i = 0; i < numeral.length(); i++) {
      value = value * TEN + digit(numeral.charAt(i));
    }
    return value;
  }

  private static int composed(String numeral) {
    int value = 0;
    int digit = 0;
    for (int i = 0; i < numeral.length(); i++) {
      char unit = numeral.charAt(i);
      switch (unit) {
        case '百' -> {
          value += digit * HUNDRED;
          digit = 0;
        }
        case '十' -> {
          value += Math.max(1, digit) * TEN;
          digit = 0;
        }
        case '廿' -> value += TWENTY;
        default -> digit = digit(unit);
      }
    }
    return value + digit;
  }

  private static int digit(char unit) {
    return ZEROS.indexOf(unit) >= 0 ? 0 : Math.max(0, DIGITS.indexOf(unit));
  }
}
