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
      Phrases.of("出台", "制定", "印发", "颁布", "发布", "施行", "实施", "修订", "公布", "下发", "起草", "推动", "联合");

  /** Directly before a title: the law is cited, not spoken of. */
  private static final Phrases CITED = Phrases.of("依照", "依据", "根据", "违反", "触犯", "按照", "涉嫌违反", "适用");

  private static final Phrases PENALTIES = Phrases.of("有期徒刑", "规定,处", "拘役");
  private static final Phrases KINDS =
      Phrases.of(
          "法", "规定", "条例", "办法", "决定", "通知", "意见", "方案", "规范", "细则", "解释", "公告", "通告", "制度", "标准",
          "指南", "指引", "规则", "纪要", "措施");
  private static final Phrases HEADINGS = Phrases.of("法律", "法规", "制度", "规章");

  @Override
  public Phrases triggers() {
    return TITLE;
  }

  @Override
  public List<RuleMatch<String>> apply(Passage passage) {
    boolean underLaws = HEADINGS.in(passage.heading());
    if (!passage.isProse()
        || passage.saysAny(PENALTIES)
        || !underLaws && !passage.saysAny(ISSUED)) {
      return List.of();
    }
    List<RuleMatch<String>> matches = new ArrayList<>();
    for (int open : passage.placesOf(TITLE)) {
      int close = passage.text().indexOf('》', open);
      if (close < 0 || close >= passage.span().end()) {
        break;
      }
      String title = passage.text().substring(open + 1, close);
      boolean cited = CITED.endsAt(passage.text(), open);
      if (!cited && title.indexOf('《') < 0 && isOfKind(title)) {
        matches.add(new RuleMatch<>(new Span(open, close + 1), title));
      }
    }
    return matches;
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
