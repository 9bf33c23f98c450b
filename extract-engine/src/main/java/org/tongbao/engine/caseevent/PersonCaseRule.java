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

/** A case that is called by a person or by its day, and not by a name: 侦办谢某涉嫌诈骗案件. */
final class PersonCaseRule implements Rule<CaseDescription> {

  private static final Phrases CASES = Phrases.of("案件");
  private static final Phrases PERSON_OR_DAY =
      Phrases.of("某", "“0", "“1", "“2", "“3", "“4", "“5", "“6", "“7", "“8", "“9");
  private static final Pattern CALLED =
      Pattern.compile(
          "(?:侦办|侦破|破获|查办|查处|办理)的?(?<person>[^,。;:0-9]{0,12}?某[^,。;:]{2,40}?案件)|(?<day>“[0-9]{1,2}[·.][0-9]{1,2}”[^,。;:]{2,30}?案件)");

  @Override
  public Phrases triggers() {
    return CASES;
  }

  @Override
  public List<RuleMatch<CaseDescription>> apply(Passage passage) {
    if (!passage.isProse() || !passage.saysAny(PERSON_OR_DAY)) {
      return List.of();
    }
    Span span = passage.span();
    Matcher called = CALLED.matcher(passage.text()).region(span.start(), span.end());
    if (!called.find()) {
      return List.of();
    }
    String group = called.group("day") == null ? "person" : "day";
    Span quote = new Span(called.start(group), called.end(group));
    return List.of(
        new RuleMatch<>(quote, CaseFacts.of(passage, passage.words(quote), quote.start())));
  }

  @Override
  public Description description() {
    return Description.of(
        "A case is called by a person or by its day.",
        "侦办/查处 … X某 … 案件; “6·10” … 案件",
        "a case with these words as its name",
        Example.of("警方在侦办谢某涉嫌投资诈骗案件时,锁定了主要嫌疑人。", "谢某涉嫌投资诈骗案件"),
        Example.of("“6·10”聚众斗殴案件引发关注。", "“6·10”聚众斗殴案件"),
        Example.of("市监局查处李某销售假冒白酒案件。", "李某销售假冒白酒案件"),
        Example.counter("警方侦破某类案件35起。"),
        Example.counter("警方侦办诈骗案件12起。"));
  }
}
