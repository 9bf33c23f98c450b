package org.tongbao.engine.focus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;

/** 一是…二是…: each is a target of its own, where it tells what to strike at and no sums. */
final class NumberedTargetRule implements Rule<String> {

  private static final Phrases NUMBERS =
      Phrases.of("一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是");

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
      if (quote.end() - quote.start() >= SHORTEST && StrikeWords.in(passage.words(quote))) {
        matches.add(new RuleMatch<>(quote, passage.words(quote).substring(2)));
      }
    }
    return matches;
  }

  private static boolean begins(Passage passage, int at) {
    return at == passage.span().start() || ",:;。 ".indexOf(passage.text().charAt(at - 1)) >= 0;
  }

  @Override
  public List<String> examples() {
    return List.of("将整治两个领域:一是严厉打击利用云盘传播有害信息活动,二是查处违规直播平台。");
  }

  @Override
  public List<String> counterExamples() {
    return List.of("一是侦破案件20起,抓获31名嫌疑人。", "一是加强学习,二是注意安全。", "一是突出打击。");
  }
}
