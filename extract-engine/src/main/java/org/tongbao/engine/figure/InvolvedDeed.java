package org.tongbao.engine.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/**
 * A number that only a deed of suspects owns, in a sentence about crime, tells what they did or
 * held.
 */
final class InvolvedDeed extends VerbRule {

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    return Attempt.listOf(attempt(site));
  }

  private static @Nullable Attempt attempt(Site site) {
    List<Token> left = site.left();
    for (int i = left.size() - 1; i >= 0; i--) {
      if (left.get(i).word() instanceof Word.Verb verb
          && (verb.use() == Word.Use.DEED || verb.use() == Word.Use.ADJECTIVE)
          && !Deeds.isAttributive(site, left.get(i))) {
        return CrimeContext.holds(site) ? Attempt.of(left.get(i)) : null;
      }
    }
    return summedUp(site);
  }

  /** 走私废料入境,共计90吨: the deed stands in the clause before. */
  private static @Nullable Attempt summedUp(Site site) {
    Token total = site.left().isEmpty() ? null : site.left().getFirst();
    boolean bare = total != null && total.is(Word.Mark.TOTAL) && site.left().size() == 1;
    if (!bare || site.quantity().isMoney()) {
      return null;
    }
    for (int i = site.index() - 1; i >= 0; i--) {
      Token token = site.tokens().get(i);
      if (token.word() instanceof Word.Number || token.isEnforcement()) {
        return null;
      }
      if (token.word() instanceof Word.Verb verb && verb.use() == Word.Use.DEED) {
        return CrimeContext.holds(site) ? Attempt.carried(verb, token.span()) : null;
      }
    }
    return null;
  }

  @Override
  public Description description() {
    return Description.of(
        "A number that only a deed of suspects owns, in a sentence about crime, tells what they did or held.",
        "DEED … NUMBER in a sentence about crime",
        "a figure with action INVOLVED",
        Example.of("该团伙贩卖公民个人信息1400余万条", "INVOLVED PERSONAL_DATA 1400余万条"),
        Example.of("诈骗团伙骗取老人养老钱80万元", "INVOLVED MONEY 80万元"),
        Example.of("嫌疑人出售银行卡300张", "INVOLVED CARDS 300张"),
        Example.of("嫌疑人伪报品名走私废料入境,共计90吨", "INVOLVED GOODS 90吨"),
        Example.counter("工厂一年生产手机500万部"));
  }
}
