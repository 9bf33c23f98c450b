package org.tongbao.engine.regulation;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Span;

/**
 * A regulation that a body issued, amended or put into force, or that stands under a heading for
 * laws.
 */
final class IssuedRegulationRule implements Rule<String> {

  private static final Phrases TITLE = Phrases.of("《");
  private static final Phrases ISSUED =
      Phrases.of(
          "出台", "制定", "印发", "颁布", "发布", "施行", "实施", "修订", "公布", "下发", "起草", "推动", "联合", "贯彻", "落实",
          "建立");

  /** Directly before a title: the law is cited, not spoken of. */
  private static final Phrases CITED = Phrases.of("依照", "依据", "根据", "按照", "适用");

  /** Directly before a title: someone broke that law. */
  private static final Phrases BROKEN = Phrases.of("违反", "触犯", "违反了", "触犯了");

  private static final Phrases PENALTIES =
      Phrases.of("有期徒刑", "规定,处", "拘役", "当事人", "被告人", "给予", "处以", "行政拘留", "罚款");

  /** A law that is cited for what will be done. */
  private static final Phrases AHEAD = Phrases.of("将", "专项", "整治", "开展", "制定");

  /** Between titles in a row. */
  private static final Phrases FURTHER = Phrases.of("》", "》、", "》和");

  /** What ties a title to enforcement. */
  private static final Phrases ENFORCEMENT =
      Phrases.of(
          "打击", "整治", "专项", "行动", "违法", "犯罪", "执法", "治理", "惩治", "公安", "网信", "安全", "禁", "监督", "监管",
          "网络", "诈骗", "非法", "走私", "侵权", "管理");

  private static final Phrases KINDS =
      Phrases.of(
          "法", "规定", "条例", "办法", "决定", "通知", "意见", "方案", "规范", "细则", "解释", "公告", "通告", "制度", "标准",
          "指南", "指引", "规则", "纪要", "措施", "机制", "预案");
  private static final Phrases HEADINGS = Phrases.of("法律", "法规", "制度", "规章");

  @Override
  public Phrases triggers() {
    return TITLE;
  }

  @Override
  public List<RuleMatch<String>> apply(Passage passage) {
    boolean underLaws = passage.isUnder(HEADINGS);
    if (!passage.isProse()
        || passage.saysAny(PENALTIES)
        || !underLaws && !passage.saysAny(ISSUED) && !citesAhead(passage)) {
      return List.of();
    }
    List<RuleMatch<String>> matches = new ArrayList<>();
    boolean cited = false;
    for (int open : passage.placesOf(TITLE)) {
      int close = passage.text().indexOf('》', open);
      if (close < 0 || close >= passage.span().end()) {
        break;
      }
      String title = passage.text().substring(open + 1, close);
      cited = isCited(passage, open, close, cited);
      boolean tied = ENFORCEMENT.in(title) || passage.saysAny(ENFORCEMENT);
      if (!cited && tied && title.indexOf('《') < 0 && isOfKind(title)) {
        matches.add(new RuleMatch<>(new Span(open, close + 1), title));
      }
    }
    return matches;
  }

  private static boolean citesAhead(Passage passage) {
    return passage.saysAny(CITED) && passage.saysAny(AHEAD);
  }

  /** 依据《…》《…》有关规定: titles in a row are cited together; a paragraph is cited for a penalty. */
  private static boolean isCited(Passage passage, int open, int close, boolean before) {
    if (FURTHER.endsAt(passage.text(), open)) {
      return before;
    }
    boolean paragraph = passage.text().startsWith("第", close + 1);
    return CITED.endsAt(passage.text(), open) && (paragraph || !passage.saysAny(AHEAD))
        || BROKEN.endsAt(passage.text(), open);
  }

  /** 规定(试行) ends with 规定. */
  private static boolean isOfKind(String title) {
    int bracket = title.lastIndexOf('(');
    return KINDS.endsAt(title, title.length()) || bracket > 0 && KINDS.endsAt(title, bracket);
  }

  @Override
  public Description description() {
    return Description.of(
        "A regulation that a body issued, amended or put into force, or that stands under a heading for laws.",
        "ISSUED … 《TITLE ending in 法/规定/办法 …》",
        "a regulation with its title, where the document names a campaign",
        Example.of("“净网2018”行动中,公安部出台《网络服务场所检查规定》,规范检查行为。", "《网络服务场所检查规定》"),
        Example.of("“净网2020”期间,市公安局印发《网络直播安全管理办法(试行)》。", "《网络直播安全管理办法(试行)》"),
        Example.of("公安部联合多部门修订《娱乐场所管理条例》,巩固“清风”专项行动成果。", "《娱乐场所管理条例》"),
        Example.counter("依照《中华人民共和国刑法》第二百八十五条,可处七年以下有期徒刑。"),
        Example.counter("节目《今日说法》播出了此案。"));
  }
}
