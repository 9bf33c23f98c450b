package org.tongbao.engine.focus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;

/** 一是…二是…: each is a target of its own, where it tells what to strike at and no sums. */
final class NumberedTargetRule implements Rule<String> {

  private static final Phrases NUMBERS =
      Phrases.of("一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是");

  private static final Phrases AIMS = Phrases.of("聚焦", "紧盯", "围绕", "瞄准", "为重点", "严厉", "从严");

  /** 一是突出打击 heads what was done and names no target. */
  private static final int SHORTEST = 10;

  @Override
  public Phrases triggers() {
    return NUMBERS;
  }

  @Override
  public List<RuleMatch<String>> apply(Passage passage) {
    List<RuleMatch<String>> matches = new ArrayList<>();
    if (!passage.isProse() || passage.reportsSums()) {
      return matches;
    }
    int[] places =
        Arrays.stream(passage.placesOf(NUMBERS)).filter(at -> begins(passage, at)).toArray();
    for (int i = 0; i < places.length; i++) {
      int end = i + 1 < places.length ? places[i + 1] : passage.span().end();
      var quote = passage.trimmed(places[i], end);
      if (quote.end() - quote.start() >= SHORTEST && declares(passage.words(quote))) {
        matches.add(new RuleMatch<>(quote, passage.words(quote).substring(2)));
      }
    }
    return matches;
  }

  private static boolean declares(String words) {
    return !words.contains("相结合") && (StrikeWords.in(words) || AIMS.in(words));
  }

  private static boolean begins(Passage passage, int at) {
    return at == passage.span().start() || ",:;。 ".indexOf(passage.text().charAt(at - 1)) >= 0;
  }

  @Override
  public Description description() {
    return Description.of(
        "Behind 一是, 二是 … each is a target of its own, where it tells what to strike at and no sums.",
        "一是 STRIKE …, 二是 STRIKE …",
        "a focus for each",
        Example.of("将整治两个领域:一是严厉打击利用云盘传播有害信息活动,二是查处违规直播平台。", "一是严厉打击利用云盘传播有害信息活动", "二是查处违规直播平台"),
        Example.of(
            "重点做好两项工作:一是集中整治虚假摆拍、恶意营销乱象,二是严厉打击网络水军违法犯罪。", "一是集中整治虚假摆拍、恶意营销乱象", "二是严厉打击网络水军违法犯罪"),
        Example.of("本次行动有两个着力点:一是全面清理违规直播账号,二是督促平台落实主体责任。", "一是全面清理违规直播账号", "二是督促平台落实主体责任"),
        Example.counter("一是侦破案件20起,抓获31名嫌疑人。"),
        Example.counter("一是加强学习,二是注意安全。"),
        Example.counter("一是突出打击。"));
  }
}
