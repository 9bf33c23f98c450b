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

/** A numbered paragraph that tells of people by their surname, without a name for the case. */
final class NumberedCaseRule implements Rule<CaseDescription> {

  private static final Phrases SURNAMED = Phrases.of("某");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:[0-9]{1,2}[、.]|\\([一二三四五六七八九十0-9]{1,3}\\)|[一二三四五六七八九十]{1,3}、|案例[一二三四五六七八九十0-9]{1,2}).*");

  @Override
  public Phrases triggers() {
    return SURNAMED;
  }

  @Override
  public List<RuleMatch<CaseDescription>> apply(Passage passage) {
    boolean numbered = passage.opensBlock() && NUMBER.matcher(passage.words()).matches();
    if (!passage.isProse()
        || !numbered
        || !passage.saysAny(SURNAMED)
        || !passage.scopes().tellsCase(passage.span())) {
      return List.of();
    }
    var quote = passage.toEnd(passage.span().start());
    return List.of(new RuleMatch<>(quote, CaseFacts.of(passage, null, quote.start())));
  }

  @Override
  public Description description() {
    return Description.of(
        "A numbered paragraph tells of people by their surname, without a name for the case.",
        "2、 … X某",
        "a case without a name",
        Example.of("4、福建泉州陈某某等人出售游戏外挂程序,被警方抓获。", "4、福建泉州陈某某等人出售游戏外挂程序,被警方抓获"),
        Example.of("3、江西赣州王某某利用虚假网店骗取货款,被警方抓获。", "3、江西赣州王某某利用虚假网店骗取货款,被警方抓获"),
        Example.of("案例二 河北邯郸赵某、钱某制售假证,两人落网。", "案例二 河北邯郸赵某、钱某制售假证,两人落网"),
        Example.counter("4、2022年以来,公安部已侦破案件35起。"),
        Example.counter("陈某某等人被抓获。"));
  }
}
