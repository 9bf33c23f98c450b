package org.tongbao.engine.caseevent;

import java.util.List;
import java.util.regex.Pattern;
import org.tongbao.contract.event.CaseDescription;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Span;

/** A case that begins with what someone reported: 8月17日,派出所接群众报警称…. */
final class ReportedCaseRule implements StoryRule {

  private static final Phrases REPORTS =
      Phrases.of("报警", "报案", "举报", "指令", "线索", "警情", "求助", "通报", "推送", "移交");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?:接到?|收到|根据)[^,。;]{0,24}(?:报警|报案|举报|指令|线索|警情|求助)|接到?[^,。;]{0,12}(?:通报|推送|移交)|(?:报警|报案|举报)(?:称|说|反映)");
  private static final Pattern DAY =
      Pattern.compile("[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}日|近日|日前|当晚|当日|昨日|前不久|不久前");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:报警|报案|举报|线索|警情)[0-9]|[0-9]余?[条件起宗][^,。;]{0,8}(?:举报|线索|警情)|同比|下降|欢迎|可拨打|请拨打|奖励");

  @Override
  public Phrases triggers() {
    return REPORTS;
  }

  @Override
  public List<RuleMatch<CaseDescription>> apply(Passage passage) {
    if (!passage.isProse()) {
      return List.of();
    }
    Span span = passage.span();
    for (int at : passage.placesOf(REPORTS)) {
      Span clause = passage.clauseAt(at);
      boolean begins = finds(BEGINNING, passage, clause.start(), clause.end());
      if (begins
          && finds(DAY, passage, span.start(), clause.end())
          && !finds(COUNTED, passage, clause.start(), span.end())) {
        Span quote = passage.trimmed(span.start(), clause.end());
        return List.of(new RuleMatch<>(quote, CaseFacts.of(passage, null, quote.start())));
      }
    }
    return List.of();
  }

  private static boolean finds(Pattern pattern, Passage passage, int from, int to) {
    return pattern.matcher(passage.text()).region(from, to).find();
  }

  @Override
  public Description description() {
    return Description.of(
        "A case begins with what someone reported on a day.",
        "DAY … 接到 … 报警/举报/指令; DAY … 报警称 …",
        "a case without a name",
        Example.of("8月17日,城东派出所接物业人员报警称:有人在车库张贴小卡片。", "8月17日,城东派出所接物业人员报警称"),
        Example.of("7月9日,石桥镇居民赵某某报警称被骗12万元。", "7月9日,石桥镇居民赵某某报警称被骗12万元"),
        Example.of("近日,市网信办根据群众举报,查处一批造谣账号。", "近日,市网信办根据群众举报"),
        Example.counter("7月9日,全市接报警情320起。"),
        Example.counter("欢迎群众拨打110举报电话。"));
  }
}
