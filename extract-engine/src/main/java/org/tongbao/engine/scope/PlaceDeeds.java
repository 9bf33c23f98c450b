package org.tongbao.engine.scope;

import java.util.Set;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.lexicon.Lexicon;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.lexicon.TermMatcher;

/** What follows a place that results are reported of: a verb of enforcement or a bare number. */
final class PlaceDeeds {

  private static final Phrases ADVERBS =
      Phrases.of(
          "共", "累计", "成功", "先后", "已", "合计", "开展", "组织", "连续", "相继", "依法", "集中", "联合", "接连", "全力",
          "坚持", "持续", "深入", "强化", "同步", "全面", "积极", "严厉", "重拳", "主动", "扎实", "聚焦", "紧盯", "加强", "推进",
          "部署", "陆续", "发挥", "依托", "充分", "率先", "统筹", "健全", "完善", "封堵", "采取", "创新", "立案", "还", "也",
          "又", "占了", "占到", "“");

  /** Uses of a verb in which nobody reports a result by it. */
  private static final Set<String> NO_RESULT = Set.of("deed", "attributive", "adjective", "noun");

  private static final Phrases VERBS =
      TermMatcher.of(
              Lexicon.load("actions")
                  .only(row -> !NO_RESULT.contains(row.getField("use")))
                  .terms("term", _ -> true))
          .words();

  private static final Phrases LINKS = Phrases.of("则为", "则是", "则", "为", "有", "达");
  private static final Phrases HEDGES = Phrases.of("不足", "不到", "将近", "超过", "近", "约", "逾", "超");
  private static final Phrases BODIES = Phrases.of("公安机关", "警方", "公安");
  private static final Phrases AREAS =
      Phrases.of("主战场", "分战场", "战区", "片区", "赛区", "辖区", "境内", "地区", "方面");
  private static final Phrases EACH = Phrases.of("各", "分别");
  private static final String COUNTS = "两三四五六七八九十";
  private static final String UNITS = "地市区县州省";

  /** 海口11个海关: the number of the places listed. */
  private static final Phrases MEMBERS =
      Phrases.of("海关", "省", "市", "县", "区", "地市", "地区", "直属", "城市", "单位", "部门", "分局", "州");

  private static final String NO_COUNT = "年月日号时";

  private PlaceDeeds() {}

  /** 查处…, 共…, 则查获…, 98起, 不足40起. */
  static boolean follow(IndexedText text, int end) {
    int next = LINKS.endAt(text, AREAS.endAt(text, end));
    return ADVERBS.beginsAt(text, next) || VERBS.beginsAt(text, next) || numberFollows(text, next);
  }

  static boolean numberFollows(IndexedText text, int end) {
    return counts(text, HEDGES.endAt(text, end));
  }

  /** 朝阳区(231件). */
  static boolean numberInBrackets(IndexedText text, int end) {
    return end < text.length() && text.charAt(end) == '(' && counts(text, end + 1);
  }

  /** Behind the words that sum up a list of places: 三地警方, 两市. */
  static int afterCount(IndexedText text, int end) {
    boolean counted =
        end + 1 < text.length()
            && COUNTS.indexOf(text.charAt(end)) >= 0
            && UNITS.indexOf(text.charAt(end + 1)) >= 0;
    int body = BODIES.endAt(text, counted ? end + 2 : end);
    return EACH.endAt(text, body);
  }

  /** A number that is no date. */
  private static boolean counts(IndexedText text, int start) {
    int end = start;
    while (end < text.length()
        && (Character.isDigit(text.charAt(end)) || ",.".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    boolean number = end > start && Character.isDigit(text.charAt(start));
    return number
        && end < text.length()
        && NO_COUNT.indexOf(text.charAt(end)) < 0
        && !MEMBERS.beginsAt(text, end + 1);
  }
}
