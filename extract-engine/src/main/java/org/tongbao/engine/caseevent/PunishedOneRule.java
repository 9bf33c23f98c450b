package org.tongbao.engine.caseevent;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Span;

/** One business or person is punished for something: 一家加油站因…,被罚款…. */
final class PunishedOneRule implements Rule<CaseDescription> {

  private static final Phrases ONES = Phrases.of("一家", "一名", "一个", "一男子", "一女子", "某");
  private static final Phrases BY = Phrases.of("被");
  private static final Pattern PUNISHED =
      Pattern.compile(
          "(?:一[家名个]|一[男女]子|某)[^,。;:]{0,20}因[^。;]{2,40}?被(?:没收|罚|处以|立案|吊销|刑拘|行政拘留|依法|刑事拘留|责令)|某[^,。;:]{4,30},被(?:罚款|没收|处以|吊销)");

  @Override
  public Phrases triggers() {
    return ONES;
  }

  @Override
  public List<RuleMatch<CaseDescription>> apply(Passage passage) {
    if (!passage.isProse() || !passage.saysAny(BY)) {
      return List.of();
    }
    Span span = passage.span();
    Matcher punished = PUNISHED.matcher(passage.text()).region(span.start(), span.end());
    if (!punished.find()) {
      return List.of();
    }
    Span quote =
        passage.trimmed(
            passage.clauseAt(punished.start()).start(), passage.clauseAt(punished.end() - 1).end());
    return List.of(new RuleMatch<>(quote, CaseFacts.of(passage, null, quote.start())));
  }

  @Override
  public Description description() {
    return Description.of(
        "One business or person is punished for something.",
        "一家/一名/X某 … 因 … 被罚款/没收/刑拘",
        "a case without a name",
        Example.of("在汉山市,一家粮油店因使用作弊秤,被没收电子秤2台。", "一家粮油店因使用作弊秤,被没收电子秤2台"),
        Example.of("网民王某因编造火灾视频,被行政拘留5日。", "网民王某因编造火灾视频,被行政拘留5日"),
        Example.of("石桥镇一男子因出售银行卡被刑拘。", "石桥镇一男子因出售银行卡被刑拘"),
        Example.of("阳山市某超市使用不合格电子秤,被罚款2000元。", "阳山市某超市使用不合格电子秤,被罚款2000元"),
        Example.counter("一家企业因经营良好受到表彰。"),
        Example.counter("300人因出售银行卡被刑拘。"));
  }
}
