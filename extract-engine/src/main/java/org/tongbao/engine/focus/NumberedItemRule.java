package org.tongbao.engine.focus;

import java.util.List;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.ItemNumber;
import org.tongbao.engine.rule.Passage;
import org.tongbao.engine.rule.Rule;
import org.tongbao.engine.rule.RuleMatch;
import org.tongbao.engine.structure.Span;

/** A numbered item of a plan that tells what to strike at: (2)社交平台。严厉打击…等问题. */
final class NumberedItemRule implements Rule<String> {

  private static final Phrases OPENINGS =
      Phrases.of(
          "严厉打击", "严打", "严查", "重点整治", "集中整治", "从严", "坚决打击", "依法打击", "严厉查处", "全面清理", "深入清理", "着力整治",
          "整治", "打击");

  /** Longer paragraphs are no items of a plan; their first sentences tell. */
  private static final int MOST_SENTENCES = 12;

  private static final Phrases DONE = Phrases.of("以来", "查获", "抓获", "破获", "侦破", "了一", "成效");

  @Override
  public Phrases triggers() {
    return OPENINGS;
  }

  @Override
  public List<RuleMatch<String>> apply(Passage passage) {
    boolean numbered = ItemNumber.length(passage.text(), passage.block().span()) > 0;
    if (!passage.isProse() || !numbered || blockReportsSums(passage) || passage.saysAny(DONE)) {
      return List.of();
    }
    int start = passage.span().start() + numberLength(passage);
    boolean strikes = OPENINGS.beginsAt(passage.text(), start);
    boolean told = passage.scopes().tellsCase(passage.span());
    Span quote = passage.toEnd(start);
    return strikes && !told && quote.end() - quote.start() >= 8
        ? List.of(new RuleMatch<>(quote, passage.words(quote)))
        : List.of();
  }

  private static boolean blockReportsSums(Passage passage) {
    return passage.block().sentences().stream()
        .limit(MOST_SENTENCES)
        .anyMatch(one -> new Passage(passage.outline(), passage.scopes(), one).reportsSums());
  }

  private static int numberLength(Passage passage) {
    return passage.opensBlock() ? ItemNumber.length(passage.text(), passage.span()) : 0;
  }

  @Override
  public Description description() {
    return Description.of(
        "A numbered item of a plan tells what to strike at.",
        "(2) … 严厉打击/整治 … in a paragraph without sums",
        "a focus",
        Example.of("(2)社交平台。严厉打击诱骗未成年人线下侵害等问题。", "严厉打击诱骗未成年人线下侵害等问题"),
        Example.of("3.打击网络水军、流量造假、黑公关等乱象,维护正常秩序。", "打击网络水军、流量造假、黑公关等乱象,维护正常秩序"),
        Example.of("三、严厉打击倒卖车票、虚假票务信息等违法犯罪活动。", "严厉打击倒卖车票、虚假票务信息等违法犯罪活动"),
        Example.counter("(一)打击网络赌博犯罪活动。侦破案件620起。"),
        Example.counter("2、警方严厉打击黑客犯罪,抓获40名嫌疑人。"));
  }
}
