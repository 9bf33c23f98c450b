package org.tongbao.engine.focus;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;

/** 打击重点是…,整顿重点是…: each emphasis is a target. */
final class EmphasisIsRule implements Rule<String> {

  private static final Phrases DECLARED =
      Phrases.of(
          "重点是", "重点为", "重点包括", "重点任务是", "行动目标是", "目标是", "任务是", "主攻方向是", "目标有", "重点有", "重点领域是",
          "重点在于", "任务包括", "重点放在", "重点因此放在", "重点主要放在", "重点锁定", "主要任务有");

  @Override
  public Phrases triggers() {
    return DECLARED;
  }

  @Override
  public List<RuleMatch<String>> apply(Passage passage) {
    List<RuleMatch<String>> matches = new ArrayList<>();
    int[] places = passage.placesOf(DECLARED);
    for (int i = 0; i < places.length; i++) {
      int start = passage.clauseAt(places[i]).start();
      int end =
          i + 1 < places.length ? passage.clauseAt(places[i + 1]).start() : passage.span().end();
      if (end > start && passage.isProse()) {
        var quote = passage.trimmed(start, end);
        matches.add(new RuleMatch<>(quote, passage.words(quote)));
      }
    }
    return matches;
  }

  @Override
  public Description description() {
    return Description.of(
        "Each emphasis that the text names is a target.",
        "重点是 …, 目标是 …",
        "a focus for each",
        Example.of(
            "“净网2019”专项行动打击重点是黑客攻击、网络赌博,整顿重点是责任不落实的服务商。",
            "“净网2019”专项行动打击重点是黑客攻击、网络赌博",
            "整顿重点是责任不落实的服务商"),
        Example.of("本次行动的主攻方向是跨境赌博和地下钱庄。", "本次行动的主攻方向是跨境赌博和地下钱庄"),
        Example.of("此次整治的重点任务是清理涉未成年人有害信息。", "此次整治的重点任务是清理涉未成年人有害信息"),
        Example.counter("这是一所重点中学。"),
        Example.counter("这里的重点项目不少。"));
  }
}
