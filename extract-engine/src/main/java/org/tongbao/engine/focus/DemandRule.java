package org.tongbao.engine.focus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Span;

/** 会议要求,…严打…; 下一步,将…打击…: a demand or a plan to strike at something. */
final class DemandRule implements Rule<String> {

  private static final Phrases DEMANDS =
      Phrases.of(
          "会议要求", "会议强调", "会议指出", "要求各", "下一步", "接下来", "将继续", "还要", "将持续", "将重点", "将聚焦", "将集中",
          "将以", "将保持", "必须", "要持续", "要聚焦", "要坚持", "要依法");
  private static final Phrases STRIKES =
      Phrases.of("严打", "打击", "整治", "严查", "查处", "会战", "清理", "严惩", "惩治");
  private static final Phrases AIMS = Phrases.of("聚焦", "围绕", "紧盯", "针对", "瞄准");
  private static final Phrases TARGET_CUES = Phrases.of("、", "等", "犯罪", "违法", "乱象", "行为", "活动");

  private static final Phrases WISHES = Phrases.of("再立新功", "再添", "提醒", "呼吁", "奖励");
  private static final Phrases SEVERAL = Phrases.of("、", "等", "和", "”");
  private static final int SHORTEST = 6;

  /** So long is what stands before the verb where it holds the target: 对…展开集群会战. */
  private static final int LONG_LEAD = 8;

  @Override
  public Phrases triggers() {
    return STRIKES;
  }

  @Override
  public List<RuleMatch<String>> apply(Passage passage) {
    if (!passage.isProse() || passage.reportsSums() || passage.saysAny(WISHES)) {
      return List.of();
    }
    boolean aimed = passage.saysAny(STRIKES) && passage.saysAny(TARGET_CUES);
    boolean demands = passage.saysAny(DEMANDS) || passage.opensWith("要");
    if (!demands || !aimed) {
      return List.of();
    }
    var strike = strike(passage);
    if (strike == null) {
      return List.of();
    }
    int aim = AIMS.firstIn(passage.text(), passage.span().start(), strike.start());
    var quote = passage.toEnd(aim < 0 ? strike.start() : aim);
    return List.of(new RuleMatch<>(quote, passage.words(quote)));
  }

  /** The first clause that strikes at something with a name. */
  private static @Nullable Span strike(Passage passage) {
    for (int at : passage.placesOf(STRIKES)) {
      int target = STRIKES.endAt(passage.text(), at);
      Span clause = passage.clauseAt(at);
      boolean named = passage.trimmed(clause.start(), clause.end()).end() - target >= SHORTEST;
      boolean before = at - clause.start() >= LONG_LEAD;
      boolean several = SEVERAL.in(passage.text(), clause);
      if (several && (named || before) && !StrikeWords.isVague(passage.text(), target)) {
        return clause;
      }
    }
    return null;
  }

  @Override
  public Description description() {
    return Description.of(
        "A demand or a plan to strike at something.",
        "会议要求/下一步/将继续 … 打击/整治 … TARGET",
        "a focus",
        Example.of("会议要求,持续打击电信网络诈骗、跨境赌博等突出犯罪。", "持续打击电信网络诈骗、跨境赌博等突出犯罪"),
        Example.of("2023年公安机关还要深化“护网”行动,对“黑客”等展开集群会战。", "对“黑客”等展开集群会战"),
        Example.of("下一步,警方将对网络水军、网络暴力等违法犯罪开展整治。", "警方将对网络水军、网络暴力等违法犯罪开展整治"),
        Example.counter("会议要求,各单位按时报送材料。"),
        Example.counter("今年以来打击有力,抓获30名嫌疑人。"));
  }
}
