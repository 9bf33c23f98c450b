package org.tongbao.engine.number;

/** The characters that numerals are written with. */
final class Digits {

  private static final String PLAIN = "零一二三四五六七八九";
  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";

  private Digits() {}

  static boolean isArabic(char c) {
    return c >= '0' && c <= '9';
  }

  /** 0 to 9, or -1. */
  static int valueOf(char c) {
    if (isArabic(c)) {
      return c - '0';
    }
    return switch (c) {
      case '〇', '○' -> 0;
      case '两' -> 2;
      default -> Math.max(PLAIN.indexOf(c), FORMAL.indexOf(c));
    };
  }

  /** The power of ten that a multiplier stands for, or 0. */
  static int powerOf(char c) {
    return switch (c) {
      case '十', '拾' -> 1;
      case '百', '佰' -> 2;
      case '千', '仟' -> 3;
      case '万' -> 4;
      case '亿' -> 8;
      default -> 0;
    };
  }

  static boolean isMore(char c) {
    return c == '余' || c == '多';
  }
}
