package org.tongbao.engine.time;

import java.util.List;

/** A year that is only named to compare with: 与2020年相比, 较去年同期上升, 比去年增长. */
public final class Comparison {

  private static final String BEFORE = "与同和较比";
  private static final String SAME_PERIOD = "同期";
  private static final List<String> BEHIND =
      List.of("相比", "比较", "相较", "上升", "增长", "增加", "增多", "提高", "下降", "减少", "回落", "翻", "多", "少", "的");

  private Comparison() {}

  /**
   * @param start of the year
   * @param end of the year, before 同期
   */
  static boolean at(String text, int start, int end) {
    boolean samePeriod = text.startsWith(SAME_PERIOD, end);
    boolean before = start > 0 && BEFORE.indexOf(text.charAt(start - 1)) >= 0;
    int next = samePeriod ? end + SAME_PERIOD.length() : end;
    boolean behind = BEHIND.stream().anyMatch(word -> text.startsWith(word, next));
    return samePeriod || before && behind;
  }

  static boolean samePeriod(String text, int end) {
    return text.startsWith(SAME_PERIOD, end);
  }

  /** Whether the comparison is made, so that what follows is no part of it: 上升12%. */
  public static boolean isMade(String words) {
    return words.indexOf('%') >= 0
        || words.indexOf('倍') >= 0
        || BEHIND.stream().anyMatch(word -> word.length() > 1 && words.contains(word));
  }
}
