package org.tongbao.engine.caseevent;

import java.util.List;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.ItemNumber;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.BlockKind;
import org.tongbao.engine.structure.Span;

/** A numbered paragraph that tells of people by their surname, without a name for the case. */
final class NumberedCaseRule implements Rule<CaseDescription> {

  private static final Phrases SURNAMED = Phrases.of("某");
  private static final String CASE = "案例";

  private static final Phrases CATCHES =
      Phrases.of(
          "抓获", "查获", "端掉", "捣毁", "破获", "侦破", "打掉", "查处", "报警", "被骗", "落网", "发现", "罚款", "拘留");
  private static final Phrases TOLD = SURNAMED.and(CATCHES);

  @Override
  public Phrases triggers() {
    return TOLD;
  }

  @Override
  public List<RuleMatch<CaseDescription>> apply(Passage passage) {
    boolean heading = passage.block().kind() == BlockKind.HEADING;
    if (!passage.isProse() && !heading
        || !passage.opensBlock()
        || !isNumbered(passage)
        || (heading || !isTold(passage)) && !isListed(passage)) {
      return List.of();
    }
    if (heading) {
      return List.of(named(passage));
    }
    var quote = passage.toEnd(passage.span().start());
    return List.of(new RuleMatch<>(quote, CaseFacts.of(passage, null, quote.start())));
  }

  /** A heading is the name of its case. */
  private static RuleMatch<CaseDescription> named(Passage passage) {
    int number = ItemNumber.length(passage.text(), passage.span());
    Span name = passage.toEnd(passage.span().start() + number);
    return new RuleMatch<>(name, CaseFacts.of(passage, passage.words(name), name.start()));
  }

  private static boolean isTold(Passage passage) {
    return passage.saysAny(SURNAMED) && passage.scopes().tellsCase(passage.span());
  }

  private static boolean isListed(Passage passage) {
    return passage.saysAny(CATCHES) && passage.scopes().underCases(passage.sentence());
  }

  private static boolean isNumbered(Passage passage) {
    int behindCase = passage.span().start() + CASE.length();
    boolean numberedCase =
        passage.text().startsWith(CASE, passage.span().start())
            && behindCase < passage.span().end()
            && ItemNumber.isDigit(passage.text().charAt(behindCase));
    return numberedCase || ItemNumber.length(passage.text(), passage.span()) > 0;
  }

  @Override
  public Description description() {
    return Description.of(
        "A numbered paragraph tells of people by their surname, or of a catch below a heading for cases.",
        "2、 … X某",
        "a case without a name",
        Example.of("4、福建泉州陈某某等人出售游戏外挂程序,被警方抓获。", "4、福建泉州陈某某等人出售游戏外挂程序,被警方抓获"),
        Example.of("3、江西赣州王某某利用虚假网店骗取货款,被警方抓获。", "3、江西赣州王某某利用虚假网店骗取货款,被警方抓获"),
        Example.of("5、河北邯郸赵某、钱某制售假证,两人落网。", "5、河北邯郸赵某、钱某制售假证,两人落网"),
        Example.of("典型案例\n3.8月21日,民警在石桥镇捣毁制售假酒作坊一处,缴获假酒600瓶。", "3.8月21日,民警在石桥镇捣毁制售假酒作坊一处,缴获假酒600瓶"),
        Example.of(
            "典型案例\n2.安山分局打掉一“跑分”洗钱团伙\n7月15日,刑警在某小区展开抓捕,扣押银行卡31张,涉案流水800余万元。", "安山分局打掉一“跑分”洗钱团伙"),
        Example.counter("4、2022年以来,公安部已侦破案件35起。"),
        Example.counter("陈某某等人被抓获。"));
  }
}
