package org.tongbao.engine.figure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.number.Classifier;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.structure.Span;

/**
 * A noun such as 涉案金额, or 涉及, before a number that no verb of enforcement owns makes it involved.
 */
final class InvolvedNoun extends VerbRule {

  private static final Word.Verb CONCERNS =
      new Word.Verb(
          Action.INVOLVED, Map.of(), Set.of(ObjectKind.CASES), ObjectKind.CASES, Word.Use.NOUN);

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    return isShare(site, memory) ? List.of() : Attempt.listOf(attempt(site));
  }

  /** 公布10起案例,其中涉及网络水军案4起: those were published too. */
  static boolean isShare(Site site, Memory memory) {
    Draft last = memory.last();
    return last != null
        && !site.quantity().isMoney()
        && site.leftMark(Word.Mark.AMONG) != null
        && last.quantity().classifier() != null
        && last.quantity().classifier().equals(site.quantity().classifier());
  }

  private static @Nullable Attempt attempt(Site site) {
    if (site.before() == '涉' && countsCases(site)) {
      int start = site.quantity().start();
      return Attempt.carried(CONCERNS, new Span(start - 1, start));
    }
    List<Token> left = site.left();
    for (int i = left.size() - 1; i >= 0; i--) {
      if (left.get(i).word() instanceof Word.Verb verb
          && verb.use() == Word.Use.NOUN
          && measures(site, verb)) {
        return tellsOfCrime(site, verb) ? Attempt.of(left.get(i)) : null;
      }
    }
    return null;
  }

  /** 涉30宗骗案 */
  private static boolean countsCases(Site site) {
    return site.right()
        .any(
            token ->
                token.word() instanceof Word.Noun noun
                    && noun.kind() == ObjectKind.CASES
                    && ObjectFinder.counts(site, noun));
  }

  /** 涉案金额超亿元的74人: a sum is money, not people. */
  private static boolean measures(Site site, Word.Verb verb) {
    Classifier unit = site.quantity().classifier();
    boolean countsCases = unit != null && unit.unit().equals("起");
    return verb.implied() != ObjectKind.MONEY
        || unit == null
        || !unit.counts(ObjectKind.SUSPECTS) && !countsCases;
  }

  /** 交易额 and the like stand in business news too. */
  private static boolean tellsOfCrime(Site site, Word.Verb verb) {
    return verb.implied() == null || CrimeContext.holds(site);
  }

  @Override
  public Description description() {
    return Description.of(
        "A noun such as 涉案金额, or 涉及, before a number that no verb of enforcement owns makes it involved.",
        "涉案金额/涉及 … NUMBER",
        "a figure with action INVOLVED",
        Example.of("侦破案件3起,涉案金额500余万元", "SOLVED CASES 3起", "INVOLVED MONEY 500余万元"),
        Example.of("该案涉案资金达3亿元", "INVOLVED MONEY 3亿元"),
        Example.of("打掉团伙2个,涉及受害人50名", "DISMANTLED GANGS 2个", "INVOLVED PEOPLE 50名"),
        Example.of("拘捕30人,涉110宗骗案", "CAUGHT SUSPECTS 30人", "INVOLVED CASES 110宗"),
        Example.counter("全年社会消费品零售销售额47万亿元"));
  }
}
