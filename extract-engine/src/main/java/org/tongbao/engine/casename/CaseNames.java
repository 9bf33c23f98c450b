package org.tongbao.engine.casename;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Span;

/** Finds the names of cases: what ends with 案 and is more than a word for cases. */
public final class CaseNames {

  private static final String ENDS_BEFORE = "、和及与,。;:)(”等被入获";
  private static final String NO_NAME = "破办立发专本该此个各涉两一报文备草方预答图档议提结积大要命个串销侦审起疑血归到";
  private static final Phrases LEADING =
      Phrases.of(
          "侦破了", "破获了", "侦破", "破获", "侦查", "查办", "侦办", "查处", "办理", "包括", "案例有", "通报了", "通报", "公布",
          "发布", "曝光", "分别是", "分别为", "例如", "其中");
  private static final Phrases NOT_ONE =
      Phrases.of(
          "一起", "1起", "多起", "一批", "一宗", "数起", "两起", "系列案", "各类", "打击", "严打", "首起", "一系列", "等案",
          "首例", "两宗", "几宗", "多宗", "数宗", "三宗", "两件", "多件");
  private static final String NEVER_FIRST = "的了、和及与,:;。·-* 0123456789.()一二三四五六七八九十";

  /** Where such a name may end. */
  public static final Phrases ENDING = Phrases.of("案");

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
          (i + 1 == span.end() || ENDS_BEFORE.indexOf(text.charAt(i + 1)) >= 0)
              && i > span.start()
              && NO_NAME.indexOf(text.charAt(i - 1)) < 0;
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

  private static @Nullable Span name(IndexedText text, int from, int end) {
    int counted = behindVerbs(text, boundary(text, from, end), end);
    int start = counted;
    while (start < end && NEVER_FIRST.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    boolean cheated = text.startsWith("骗案", end - 2) && !text.startsWith("诈骗案", end - 3);
    return !cheated
            && end - start >= SHORTEST
            && end - start <= LONGEST
            && !NOT_ONE.in(text, counted, end)
        ? new Span(start, end)
        : null;
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
