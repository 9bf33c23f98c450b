package org.tongbao.engine.focus;

import java.util.List;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;

/** …是打击重点, …同样是打击对象, 将…作为打击重点. */
final class IsTargetRule implements Rule<String> {

  private static final Phrases TARGETS =
      Phrases.of(
          "打击重点", "打击对象", "整治重点", "整治对象", "打击目标", "重点打击对象", "工作重点", "重中之重", "主攻方向", "治理重点", "整治的重点",
          "打击的重点", "治理的重点", "重点领域", "重点目标", "查处重点", "查处的重点", "重点打击的");
  private static final Phrases LINKS = Phrases.of("是", "为", "成为", "作为", "列为");

  @Override
  public Phrases triggers() {
    return TARGETS;
  }

  @Override
  public List<RuleMatch<String>> apply(Passage passage) {
    for (int at : passage.placesOf(TARGETS)) {
      var clause = passage.clauseAt(at);
      if (passage.isProse()
          && !passage.reportsSums(clause)
          && LINKS.in(passage.text(), clause.start(), at)) {
        var quote = passage.trimmed(clause.start(), clause.end());
        return List.of(new RuleMatch<>(quote, passage.words(quote)));
      }
    }
    return List.of();
  }

  @Override
  public Description description() {
    return Description.of(
        "Something is said to be the target.",
        "… 是/成为/列为 打击重点/整治对象",
        "a focus",
        Example.of("跨境赌博是今年的打击重点。", "跨境赌博是今年的打击重点"),
        Example.of("电信诈骗同样是打击对象。", "电信诈骗同样是打击对象"),
        Example.of("网络水军被列为今年的整治重点。", "网络水军被列为今年的整治重点"),
        Example.counter("警方突出打击重点,侦破案件30起。"),
        Example.counter("整治重点地区的治安。"));
  }
}
