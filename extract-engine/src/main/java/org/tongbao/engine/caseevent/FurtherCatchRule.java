package org.tongbao.engine.caseevent;

import java.util.List;
import java.util.regex.Pattern;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Span;

/** The same body catches once more on another day: 6月7日,该大队又查获…. */
final class FurtherCatchRule implements Rule<CaseDescription> {

  private static final Phrases AGAIN = Phrases.of("又", "再次", "另");
  private static final Pattern DAY = Pattern.compile("[0-9]{1,2}月[0-9]{1,2}日");

  @Override
  public Phrases triggers() {
    return AGAIN;
  }

  @Override
  public List<RuleMatch<CaseDescription>> apply(Passage passage) {
    Span quote = LocalCatchRule.quote(passage);
    return quote != null
            && AGAIN.in(passage.text(), quote)
            && DAY.matcher(passage.text()).region(passage.span().start(), quote.end()).find()
        ? List.of(new RuleMatch<>(quote, CaseFacts.of(passage, null, passage.span().start())))
        : List.of();
  }

  @Override
  public Description description() {
    return Description.of(
        "The same body catches once more on another day.",
        "DAY … BODY … 又/再次 … 抓获/查获 … 一名/一辆/X某",
        "a case without a name",
        Example.of("6月7日,该大队又在一辆货车夹层内查获毒品12千克。", "该大队又在一辆货车夹层内查获毒品12千克"),
        Example.of("8月2日,城东派出所再次抓获一名扒手。", "城东派出所再次抓获一名扒手"),
        Example.of("9月9日,民警另在一处仓库查获假酒90瓶。", "民警另在一处仓库查获假酒90瓶"),
        Example.counter("随后,民警又抓获一名同伙。"),
        Example.counter("6月7日,该大队又召开了一次会议。"));
  }
}
