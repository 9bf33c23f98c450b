package org.tongbao.engine.caseevent;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Span;
import org.tongbao.engine.time.TimeMention;

/** Below a heading for cases: a body caught someone at a time, each time a case of its own. */
final class DatedCatchRule implements Rule<CaseDescription> {

  private static final Phrases CATCHES = Phrases.of("抓获", "破获", "查获", "捣毁", "查处", "侦破");

  @Override
  public Phrases triggers() {
    return CATCHES;
  }

  @Override
  public List<RuleMatch<CaseDescription>> apply(Passage passage) {
    List<RuleMatch<CaseDescription>> matches = new ArrayList<>();
    if (!passage.isProse() || !passage.scopes().underCases(passage.sentence())) {
      return matches;
    }
    for (Span clause : passage.sentence().clauses()) {
      TimeMention time = passage.scopes().mentions().times().firstIn(clause.start(), clause.end());
      boolean dated = time != null && time.kind() == TimeMention.Kind.POINT;
      if (dated && CATCHES.in(passage.text(), clause)) {
        matches.add(
            new RuleMatch<>(
                passage.trimmed(clause.start(), clause.end()),
                CaseFacts.of(passage, null, clause.start())));
      }
    }
    return matches;
  }

  @Override
  public Description description() {
    return Description.of(
        "Below a heading for cases, a body caught someone at a time; each time is a case of its own.",
        "HEADING 典型案例 / TIME … CAUGHT",
        "a case for each dated clause, without a name",
        Example.of(
            "典型案例\n山东公安机关于2020年3月抓获在论坛上贩卖车主信息的犯罪嫌疑人4名,于9月抓获贩卖客户信息的犯罪嫌疑人5名。",
            "山东公安机关于2020年3月抓获在论坛上贩卖车主信息的犯罪嫌疑人4名",
            "于9月抓获贩卖客户信息的犯罪嫌疑人5名"),
        Example.of("典型案例\n警方于2022年5月在某物流园查获一批假烟。", "警方于2022年5月在某物流园查获一批假烟"),
        Example.of("典型案例\n2021年8月3日捣毁加工假酒的作坊,抓获4人。", "2021年8月3日捣毁加工假酒的作坊"),
        Example.counter("山东公安机关于2020年3月抓获犯罪嫌疑人300名,破获案件200起,查处违法违规平台30个。"));
  }
}
