package org.tongbao.engine.focus;

import java.util.List;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;

/** 重点打击…, 着力整治…, …,即严打…: an aiming verb with what it strikes at. */
final class AimingVerbRule implements Rule<String> {

  private static final Phrases AIMING =
      Phrases.of(
          "重点打击", "重点整治", "重点查处", "重点清理", "重点治理", "重点围绕", "着力打击", "着力整治", "着力净化", "着力解决", "着重清理",
          "着重打击", "着重整治", "集中力量", "即严打", "即依法", "即推进", "剑指", "聚焦", "紧盯", "重拳整治", "集中整治", "重点聚焦",
          "严厉打击以下", "重点关注");
  private static final Phrases PAST =
      Phrases.of("中,", "抓获", "侦破", "破获", "查获", "成功", "以来", "截至", "了一批", "取得");

  private static final int SHORTEST = 3;

  @Override
  public Phrases triggers() {
    return AIMING;
  }

  @Override
  public List<RuleMatch<String>> apply(Passage passage) {
    if (!passage.isProse() || passage.reportsSums() || passage.scopes().tellsCase(passage.span())) {
      return List.of();
    }
    for (int at : passage.placesOf(AIMING)) {
      boolean meaning = passage.text().charAt(at) == '即';
      if (!meaning && passage.saysAny(PAST)) {
        return List.of();
      }
      var quote = passage.toEnd(meaning ? passage.span().start() : at);
      int target = AIMING.endAt(passage.text(), at);
      boolean named =
          passage.trimmed(target, passage.clauseAt(at).end()).end() - target >= SHORTEST;
      boolean meanwhile = passage.text().startsWith("同时", passage.clauseAt(at).end() - 3);
      boolean aimed = named && !meanwhile && !StrikeWords.isVague(passage.text(), target);
      if (aimed
          && StrikeWords.WORDS.in(passage.text(), quote)
          && !StrikeWords.cutsTitle(passage, quote)) {
        return List.of(new RuleMatch<>(quote, passage.words(quote)));
      }
    }
    return List.of();
  }

  @Override
  public Description description() {
    return Description.of(
        "An aiming verb with what it strikes at.",
        "重点打击/着力整治/剑指 … to the end of the sentence",
        "a focus",
        Example.of("本次行动紧盯出租出售银行卡的行为,坚决打击。", "紧盯出租出售银行卡的行为,坚决打击"),
        Example.of("强化网络平台治理,即依法对各类应用商店进行清理整治。", "强化网络平台治理,即依法对各类应用商店进行清理整治"),
        Example.of("各地集中力量打击制售假药、非法行医。", "集中力量打击制售假药、非法行医"),
        Example.counter("专项行动中,警方重点打击黑客犯罪,抓获40名嫌疑人。"),
        Example.counter("他紧盯屏幕。"));
  }
}
