package org.tongbao.engine.time;

import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;

/** A year that is only named to compare with: 与2020年相比, 较去年同期上升, 比去年增长. */
public final class Comparison {

  private static final String BEFORE = "与同和较比";
  private static final String SAME_PERIOD = "同期";
  private static final Phrases BEHIND =
      Phrases.of(
          "相比", "比较", "相较", "上升", "增长", "增加", "增多", "提高", "下降", "减少", "回落", "翻", "多", "少", "的");

  /** 超出去年全年处罚金额的10%. */
  private static final Phrases EXCEEDED = Phrases.of("超出", "超过", "高于", "低于", "相当于", "占");

  private static final Phrases MADE =
      Phrases.of("%", "倍")
          .and(Phrases.of(BEHIND.words().stream().filter(word -> word.length() > 1).toList()));

  private static final Phrases MULTIPLE = Phrases.of("倍");
  private static final Phrases STOPS = Phrases.of(",", "。", ";", "、");
  private static final int MULTIPLE_REACH = 14;

  private Comparison() {}

  /**
   * @param start of the year
   * @param end of the year, before 同期
   */
  static boolean at(IndexedText text, int start, int end) {
    boolean samePeriod = text.startsWith(SAME_PERIOD, end);
    boolean before = start > 0 && BEFORE.indexOf(text.charAt(start - 1)) >= 0;
    int next = samePeriod ? end + SAME_PERIOD.length() : end;
    boolean behind = BEHIND.beginsAt(text, next);
    return samePeriod || before && behind || EXCEEDED.endsAt(text, start);
  }

  /** 2019年全年抓获数的3倍: a time whose numbers are only multiplied. */
  static boolean isMultiple(IndexedText text, int end) {
    int limit = Math.min(text.length(), end + MULTIPLE_REACH);
    int times = MULTIPLE.firstIn(text, end, limit);
    return times >= 0 && Character.isDigit(text.charAt(times - 1)) && !STOPS.in(text, end, times);
  }

  static boolean samePeriod(IndexedText text, int end) {
    return text.startsWith(SAME_PERIOD, end);
  }

  /** Whether the comparison is made, so that what follows is no part of it: 上升12%. */
  public static boolean isMade(IndexedText text, int from, int to) {
    return MADE.in(text, from, to);
  }
}
