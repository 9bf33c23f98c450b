package org.tongbao.engine.campaign;

import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;

/** A name with the year written at its end, at its head or before its quotation mark. */
record NameWithYear(String name, @Nullable Integer year) {

  /** A year of four digits in a text and where the text goes on behind it. */
  record Year(int value, int end) {}

  /** How many dashes may stand between a name and its year. */
  static final int MOST_DASHES = 2;

  /** Every year begins with one of these. */
  static final Phrases CENTURIES = Phrases.of("19", "20");

  private static final int EARLIEST = 1983;
  private static final int LATEST = 2099;
  private static final int LONGEST_NUMBER = 2;
  private static final int SINCE_REACH = 14;
  private static final Phrases BEGINNINGS = Phrases.of("启动", "开展", "实施", "部署", "以来");
  private static final int LONGEST_APPOSITION = 3;
  private static final String NO_APPOSITION = "初底末春夏秋冬月日半来起共在以我全的度第";
  private static final Phrases LAUNCHES =
      Phrases.of("启动", "开展", "实施", "部署", "组织", "推进", "发起", "深入", "通过", "结合", "依托");
  private static final String DASHES = "-—–―－·_ ";

  static NameWithYear of(String quoted) {
    String trimmed = withoutNumber(quoted.strip());
    if (trimmed.length() > 4 && year(trimmed, trimmed.length() - 4) != null) {
      int end = trimmed.length() - 4;
      while (end > 0 && DASHES.indexOf(trimmed.charAt(end - 1)) >= 0) {
        end--;
      }
      return new NameWithYear(trimmed.substring(0, end), year(trimmed, trimmed.length() - 4));
    }
    if (trimmed.length() > 4 && year(trimmed, 0) != null) {
      int start = 4;
      while (start < trimmed.length() && ("年" + DASHES).indexOf(trimmed.charAt(start)) >= 0) {
        start++;
      }
      return new NameWithYear(trimmed.substring(start), year(trimmed, 0));
    }
    return new NameWithYear(trimmed, null);
  }

  /** Whether the stretch holds a year of four digits. */
  static boolean isYearIn(IndexedText text, int from, int to) {
    for (int at = CENTURIES.firstIn(text, from, to);
        at >= 0;
        at = CENTURIES.firstIn(text, at + 1, to)) {
      if (at + 4 <= to && year(text, at) != null) {
        return true;
      }
    }
    return false;
  }

  /** 护花2018-3 is one of the actions of 护花2018. */
  private static String withoutNumber(String quoted) {
    int end = quoted.length();
    while (end > 0 && Character.isDigit(quoted.charAt(end - 1))) {
      end--;
    }
    boolean number = end < quoted.length() && quoted.length() - end <= LONGEST_NUMBER;
    boolean dash = number && end > 4 && DASHES.indexOf(quoted.charAt(end - 1)) >= 0;
    return dash && year(quoted, end - 5) != null ? quoted.substring(0, end - 1) : quoted;
  }

  /** A year that begins at {@code index}, or behind a dash there. */
  static @Nullable Year yearAt(CharSequence text, int index) {
    int start = index;
    while (start < text.length()
        && start < index + MOST_DASHES
        && DASHES.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    Integer value = year(text, start);
    return value == null ? null : new Year(value, start + 4);
  }

  /** The year of 2024年暑期未成年人网络环境整治. */
  static @Nullable Integer yearAtHead(String part) {
    Integer value = year(part, 0);
    return value != null && part.startsWith("年", 4) ? value : null;
  }

  /**
   * The year of 2021年“净网”, 2021年度“净网” and 2021“净网”; 自2014年“猎狐”行动启动以来 tells when the series began,
   * not its edition.
   */
  static @Nullable Integer yearBefore(IndexedText text, int index, int nameEnd) {
    int start = yearStart(text, index);
    return start < 0 || isSince(text, start, nameEnd) ? null : year(text, start);
  }

  private static boolean isSince(IndexedText text, int start, int nameEnd) {
    boolean opened = start > 0 && "自从".indexOf(text.charAt(start - 1)) >= 0;
    return opened && BEGINNINGS.in(text, nameEnd, Math.min(text.length(), nameEnd + SINCE_REACH));
  }

  static int yearStart(IndexedText text, int index) {
    int end = index > 0 && text.charAt(index - 1) == '度' ? index - 1 : index;
    if (year(text, end - 4) != null) {
      return end - 4;
    }
    int furthest = Math.max(5, end - LONGEST_APPOSITION);
    for (int i = end; i >= furthest; i--) {
      if (text.charAt(i - 1) == '年') {
        boolean apposed = isApposition(text, i, end) && year(text, i - 5) != null;
        return apposed ? i - 5 : -1;
      }
    }
    return -1;
  }

  /** The word of 2020年反诈“铁拳”: neither a verb nor a part of the year. */
  private static boolean isApposition(IndexedText text, int from, int to) {
    for (int i = from; i < to; i++) {
      char letter = text.charAt(i);
      if (!Character.isIdeographic(letter) || NO_APPOSITION.indexOf(letter) >= 0) {
        return false;
      }
    }
    return !LAUNCHES.in(text, from, to);
  }

  private static @Nullable Integer year(CharSequence text, int start) {
    if (start < 0 || start + 4 > text.length()) {
      return null;
    }
    int value = 0;
    for (int i = start; i < start + 4; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return null;
      }
      value = value * 10 + digit - '0';
    }
    boolean longer =
        start + 4 < text.length() && Character.isDigit(text.charAt(start + 4))
            || start > 0 && Character.isDigit(text.charAt(start - 1));
    return longer || value < EARLIEST || value > LATEST ? null : value;
  }
}
