package org.tongbao.engine.casename;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Span;

/** Finds the names of cases: what ends with 案 and is more than a word for cases. */
public final class CaseNames {

  private static final String ENDS_BEFORE = "、和及与,。;:)(”等被入获";
  private static final String NO_NAME = "上并罪破办立发该此个各涉两一报文备草方预答图档议提结积大小要命个串侦审起疑血归到投作犯刑";
  private static final Phrases LEADING =
      Phrases.of(
          "侦破了", "破获了", "侦破", "破获", "侦查", "查办", "侦办", "查处", "办理", "包括", "案例有", "通报了", "通报", "公布",
          "发布", "曝光", "打掉", "捣毁", "督办的", "一举", "至此", "分别是", "分别为", "例如", "其中");
  private static final Phrases NOT_ONE =
      Phrases.of(
          "一起", "1起", "多起", "一批", "一宗", "数起", "两起", "各类", "打击", "严打", "首起", "一系列", "等案", "首例", "两宗",
          "几宗", "多宗", "数宗", "三宗", "两件", "多件", "两案");

  /** Kinds of cases, none of them one case. */
  private static final Set<String> GENERIC =
      Set.of("电信网络诈骗案", "电信诈骗案", "网络诈骗案", "网络赌博案", "入室盗窃案", "侵犯公民个人信息案", "侵犯著作权案");

  /** 该…案, 此…案: a case that was named before. */
  private static final String BACKWARDS = "该此本这";

  private static final String NEVER_FIRST = "的了、和及与,:;。·-* 0123456789.()";
  private static final String HAN_NUMERALS = "一二三四五六七八九十";

  /** Where such a name may end. */
  public static final Phrases ENDING = Phrases.of("案");

  /** What stands in the name of one case: a person, a code. */
  private static final Phrases MARKS_OF_ONE = Phrases.of("某", "”");

  /** What may follow a name without a mark between. */
  private static final Phrases GOES_ON =
      Phrases.of(
          "“", "主犯", "主要犯罪嫌疑人", "犯罪嫌疑人", "告破", "宣判", "一审", "为例", "作出", "中,", "中被", "涉案", "专案");

  private static final int LONGEST = 90;
  private static final int SHORTEST = 5;

  private CaseNames() {}

  /** The names in a stretch of the normalised text, without numbering and verbs before them. */
  public static List<Span> in(IndexedText text, Span span) {
    List<Span> names = List.of();
    int from = span.start();
    for (int i = ENDING.firstIn(text, from, span.end());
        i >= 0;
        i = ENDING.firstIn(text, i + 1, span.end())) {
      boolean ends =
          i > span.start() && endsBehind(text, i + 1, span.end()) && namesCase(text, from, i);
      if (!ends) {
        continue;
      }
      Span name = name(text, from, i + 1);
      if (name != null) {
        names = names.isEmpty() ? new ArrayList<>() : names;
        names.add(name);
      }
      from = i + 1;
    }
    return names;
  }

  private static boolean endsBehind(IndexedText text, int end, int limit) {
    return end == limit
        || ENDS_BEFORE.indexOf(text.charAt(end)) >= 0
        || GOES_ON.beginsAt(text, end);
  }

  /** 撤销案, 专案 and 罪案 are words for cases, 传销案 and “9·15”…专案 are not. */
  private static boolean namesCase(IndexedText text, int from, int end) {
    return switch (text.charAt(end - 1)) {
      case '销' -> text.startsWith("传销", end - 2) || text.startsWith("营销", end - 2);
      case '专', '罪' -> MARKS_OF_ONE.in(text, boundary(text, from, end), end);
      default -> NO_NAME.indexOf(text.charAt(end - 1)) < 0;
    };
  }

  /** Behind 二、 and (三), but not behind the numeral of 四川 or 九江. */
  private static int behindNumbering(IndexedText text, int from, int end) {
    int start = from;
    while (start < end && NEVER_FIRST.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int numeral = start;
    while (numeral < end && HAN_NUMERALS.indexOf(text.charAt(numeral)) >= 0) {
      numeral++;
    }
    boolean numbers =
        numeral > start && numeral < end && NEVER_FIRST.indexOf(text.charAt(numeral)) >= 0;
    return numbers ? behindNumbering(text, numeral, end) : start;
  }

  private static @Nullable Span name(IndexedText text, int from, int end) {
    int counted = behindVerbs(text, boundary(text, from, end), end);
    int coded = text.startsWith("专案", end - 2) ? atCode(text, counted, end) : counted;
    int start = behindNumbering(text, coded, end);
    boolean cheated = text.startsWith("骗案", end - 2) && !text.startsWith("诈骗案", end - 3);
    return !cheated
            && BACKWARDS.indexOf(text.charAt(start)) < 0
            && !GENERIC.contains(text.substring(start, end))
            && end - start >= SHORTEST
            && end - start <= LONGEST
            && !NOT_ONE.in(text, counted, end)
        ? new Span(start, end)
        : null;
  }

  /** 对“9·15”专案: the name begins with its code. */
  private static int atCode(IndexedText text, int from, int end) {
    int code = Math.min(end, text.length() - 1);
    while (code > from && text.charAt(code) != '“') {
      code--;
    }
    return code;
  }

  /** Behind the verbs that stand before the name, each at its last place outside of quotations. */
  private static int behindVerbs(IndexedText text, int from, int end) {
    int start = from;
    if (!LEADING.in(text, from, end)) {
      return start;
    }
    for (String verb : LEADING.words()) {
      int at = end - verb.length() - 1;
      while (at >= start && !text.startsWith(verb, at)) {
        at--;
      }
      if (at >= start && !isQuoted(text, start, at)) {
        start = at + verb.length();
      }
    }
    return start;
  }

  private static boolean isQuoted(IndexedText text, int from, int at) {
    for (int i = at; i >= from; i--) {
      if (text.charAt(i) == '“' || text.charAt(i) == '”') {
        return text.charAt(i) == '“';
      }
    }
    return false;
  }

  /** Back to a comma or stop outside of quotation marks. */
  private static int boundary(IndexedText text, int from, int end) {
    int quoted = 0;
    int furthest = Math.max(from, end - LONGEST - 10);
    for (int i = end - 1; i >= furthest; i--) {
      char c = text.charAt(i);
      quoted += c == '”' || c == '》' ? 1 : c == '“' || c == '《' ? -1 : 0;
      if (quoted < 0 || quoted == 0 && ",。;:!?".indexOf(c) >= 0) {
        return i + 1;
      }
    }
    return furthest;
  }
}
