package org.tongbao.engine.caseevent;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.engine.casename.CaseNames;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Span;

/** A case with a name, alone or in an enumeration: “3·09”侵犯公民个人信息案. */
final class NamedCaseRule implements Rule<CaseDescription> {

  @Override
  public Phrases triggers() {
    return CaseNames.ENDING;
  }

  @Override
  public List<RuleMatch<CaseDescription>> apply(Passage passage) {
    BlockKind kind = passage.block().kind();
    if (kind != BlockKind.PARAGRAPH && kind != BlockKind.HEADING) {
      return List.of();
    }
    List<Span> names = CaseNames.in(passage.text(), passage.span());
    if (names.isEmpty()) {
      return List.of();
    }
    List<RuleMatch<CaseDescription>> matches = new ArrayList<>(names.size());
    for (Span name : names) {
      CaseDescription facts = CaseFacts.of(passage, passage.words(name), name.start());
      matches.add(new RuleMatch<>(name, facts));
    }
    return matches;
  }

  @Override
  public Description description() {
    return Description.of(
        "A case with a name, alone or in an enumeration.",
        "WORDS … 案, more than a word for cases",
        "a case with its name; suspects and sum from the sentences that go on with it",
        Example.of("典型案例有,洛阳“4·21”侵犯公民个人信息案。", "洛阳“4·21”侵犯公民个人信息案"),
        Example.of("会上通报了多起案例,包括游戏账号被盗案、网络敲诈勒索案。", "游戏账号被盗案", "网络敲诈勒索案"),
        Example.of("2、四川绵阳郑某等人组织考试作弊、非法获取计算机数据案。", "四川绵阳郑某等人组织考试作弊、非法获取计算机数据案"),
        Example.counter("全市共破案。"),
        Example.counter("警方立案、破案。"),
        Example.counter("破获一起侵犯公民个人信息案。"),
        Example.counter("制定了整治方案。"));
  }
}
