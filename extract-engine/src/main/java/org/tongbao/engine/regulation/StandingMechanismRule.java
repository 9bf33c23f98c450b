package org.tongbao.engine.regulation;

import java.util.List;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Span;

/** A named standing mechanism that a campaign sets up or carries on: 推进“一案双查”制度. */
final class StandingMechanismRule implements Rule<String> {

  private static final Phrases MECHANISMS = Phrases.of("”制度", "”机制", "”工作机制", "”工作制度");
  private static final Phrases VERBS = Phrases.of("推进", "建立", "健全", "完善", "落实", "实行", "推行");
  private static final int LONGEST_NAME = 16;

  @Override
  public Phrases triggers() {
    return MECHANISMS;
  }

  @Override
  public List<RuleMatch<String>> apply(Passage passage) {
    for (int close : passage.placesOf(MECHANISMS)) {
      int open = passage.text().lastIndexOf('“', close);
      boolean named = open >= passage.span().start() && close - open <= LONGEST_NAME;
      if (named && VERBS.endsAt(passage.text(), open)) {
        int end = passage.text().indexOf('制', close);
        boolean system = passage.text().startsWith("制度", close + 1);
        int wordEnd = system ? close + 3 : end + 1;
        return List.of(
            new RuleMatch<>(
                new Span(open, Math.min(passage.span().end(), wordEnd)),
                passage.text().substring(open + 1, close)));
      }
    }
    return List.of();
  }

  @Override
  public Description description() {
    return Description.of(
        "A named standing mechanism that a campaign sets up or carries on.",
        "推进/建立/完善 “NAME”机制/制度",
        "a regulation with the name of the mechanism",
        Example.of("“断卡”行动推进“一案双查”制度,整治网络黑市。", "“一案双查”制度"),
        Example.of("“断卡”行动中建立“一警一校”工作机制,防止学生卖卡。", "“一警一校”工作机制"),
        Example.of("“护网”行动期间完善“吹哨报到”机制。", "“吹哨报到”机制"),
        Example.counter("各项“制度”都要落实。"));
  }
}
