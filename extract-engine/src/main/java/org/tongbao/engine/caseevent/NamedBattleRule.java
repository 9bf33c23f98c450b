package org.tongbao.engine.caseevent;

import java.util.List;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Span;

/** A battle that the text calls a typical case: 典型案例有,“海燕2号”集群战役. */
final class NamedBattleRule implements Rule<CaseDescription> {

  private static final Phrases CALLED = Phrases.of("典型案例有", "典型案例包括", "典型案例为", "典型案例是");
  private static final Phrases BATTLES = Phrases.of("集群战役", "专案", "收网行动", "行动");
  private static final int REACH = 30;

  @Override
  public Phrases triggers() {
    return CALLED;
  }

  @Override
  public List<RuleMatch<CaseDescription>> apply(Passage passage) {
    for (int at : passage.placesOf(CALLED)) {
      int open = passage.text().indexOf('“', at);
      int close = open < 0 ? -1 : passage.text().indexOf('”', open);
      boolean near = close > 0 && close < Math.min(passage.span().end(), at + REACH);
      if (near && BATTLES.beginsAt(passage.text(), close + 1)) {
        String name = passage.text().substring(open + 1, close);
        Span quote = passage.trimmed(open, passage.clauseAt(open).end());
        return List.of(new RuleMatch<>(quote, CaseFacts.of(passage, name, open)));
      }
    }
    return List.of();
  }

  @Override
  public Description description() {
    return Description.of(
        "A battle that the text calls a typical case.",
        "典型案例有 … “NAME” BATTLE",
        "a case with the name in quotation marks",
        Example.of("“净网2022”专项行动中的典型案例有,“海燕2号”集群战役。", "“海燕2号”集群战役"),
        Example.of("去年的典型案例包括“飞鹰1号”收网行动。", "“飞鹰1号”收网行动"),
        Example.of("该市的典型案例是“清风”收网行动。", "“清风”收网行动"),
        Example.counter("警方开展“断源”行动,公布典型案例。"));
  }
}
