package org.tongbao.engine.number;

import java.util.Arrays;

/** The characters that numerals are written with. */
final class Digits {

  private static final String PLAIN = "零一二三四五六七八九";
  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
  private static final String SEVERAL = "数几";

  /** By character: 0 to 9, or -1. */
  private static final byte[] VALUES = values();

  /** By character: the power of ten that a multiplier stands for, or 0. */
  private static final byte[] POWERS = powers();

  /** By character: whether a numeral may begin with it. */
  private static final boolean[] STARTS = starts();

  private Digits() {}

  static boolean isArabic(char c) {
    return c >= '0' && c <= '9';
  }

  /** 0 to 9, or -1. */
  static int valueOf(char c) {
    return VALUES[c];
  }

  /** The power of ten that a multiplier stands for, or 0. */
  static int powerOf(char c) {
    return POWERS[c];
  }

  /** Digits, multipliers, 数 and 几. */
  static boolean startsNumeral(char c) {
    return STARTS[c];
  }

  static boolean isMore(char c) {
    return c == '余' || c == '多';
  }

  private static byte[] values() {
    byte[] values = new byte[Character.MAX_VALUE + 1];
    Arrays.fill(values, (byte) -1);
    for (byte value = 0; value < 10; value++) {
      values['0' + value] = value;
      values[PLAIN.charAt(value)] = value;
      values[FORMAL.charAt(value)] = value;
    }
    values['〇'] = 0;
    values['○'] = 0;
    values['两'] = 2;
    return values;
  }

  private static byte[] powers() {
    byte[] powers = new byte[Character.MAX_VALUE + 1];
    powers['十'] = 1;
    powers['拾'] = 1;
    powers['百'] = 2;
    powers['佰'] = 2;
    powers['千'] = 3;
    powers['仟'] = 3;
    powers['万'] = 4;
    powers['亿'] = 8;
    return powers;
  }

  private static boolean[] starts() {
    boolean[] starts = new boolean[Character.MAX_VALUE + 1];
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      starts[c] = VALUES[c] >= 0 || POWERS[c] > 0 || SEVERAL.indexOf(c) >= 0;
    }
    return starts;
  }
}
