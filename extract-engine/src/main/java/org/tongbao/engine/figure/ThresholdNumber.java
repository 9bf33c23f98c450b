package org.tongbao.engine.figure;

import java.util.Set;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.number.Classifier;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** A number with 以上 or 以下 that qualifies a noun is a threshold. */
final class ThresholdNumber extends Exclusion {

  private static final Set<String> BEFORE_COUNT = Set.of("", "有", "共", "达", "案件", "共有", "就有");
  private static final Phrases ABOVE = Phrases.of("过", "超", "逾", "超过", "达到");
  private static final Phrases HEDGES = Phrases.of("以上", "以下", "以内");

  @Override
  boolean excludes(Site site) {
    if (qualifiesNumber(site) || qualifiesGangs(site) || qualifiesNoun(site)) {
      return true;
    }
    boolean hedged = HEDGES.endsAt(site.text(), site.quantity().end());
    boolean qualifies = site.behind() == '的' || site.behind() == '不' || isDigit(site.behind());
    return hedged && (qualifies || site.quantity().isMoney() && Character.isLetter(site.behind()));
  }

  /** 涉案金额超过600万元的20名: a sum whose 的 stands directly before what is counted. */
  private static boolean qualifiesNumber(Site site) {
    return site.quantity().isMoney()
        && site.behind() == '的'
        && site.index() + 1 < site.tokens().size()
        && site.tokens().get(site.index() + 1).is(Word.Mark.OF)
        && site.nextNumberIsInClause()
        && BEFORE_COUNT.contains(
            site.text().substring(site.quantity().end() + 1, nextNumber(site)));
  }

  /** 案值过百万元盗采团伙案件19起: how much each is worth. */
  private static boolean qualifiesNoun(Site site) {
    if (!site.quantity().isMoney()
        || !ABOVE.beginsAt(site.text(), site.quantity().start())
        || !site.nextNumberIsInClause()) {
      return false;
    }
    int next = nextNumber(site);
    boolean listed = site.text().indexOf('、', site.quantity().end(), next) >= 0;
    boolean verb =
        site.right().any(token -> token.word() instanceof Word.Verb one && one.isEnforcement());
    boolean noun =
        site.right().any(token -> token.end() == next && token.word() instanceof Word.Noun);
    return !listed && !verb && noun;
  }

  private static int nextNumber(Site site) {
    int index = site.index() + 1;
    while (!(site.tokens().get(index).word() instanceof Word.Number)) {
      index++;
    }
    return site.tokens().get(index).start();
  }

  /** 打掉5人以上团伙20个: how large each of them is. */
  private static boolean qualifiesGangs(Site site) {
    Classifier unit = site.quantity().classifier();
    return unit != null
        && unit.counts(ObjectKind.SUSPECTS)
        && HEDGES.endsAt(site.text(), site.quantity().end())
        && site.nextNumberIsInClause()
        && site.right().any(token -> token.names(ObjectKind.GANGS));
  }

  /** 500元以上1000元以下 */
  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || "一二三四五六七八九十百千".indexOf(c) >= 0;
  }

  @Override
  public Description description() {
    return Description.of(
        "A number with 以上 or 以下 that qualifies a noun is a threshold.",
        "NUMBER 以上/以下/以内 的 NOUN",
        "no figure for the threshold",
        Example.of("抓获涉案千万元以上的嫌疑人共212名", "CAUGHT SUSPECTS 212名"),
        Example.of(
            "抓获嫌疑人90名,其中涉案金额超过600万元的20名", "CAUGHT SUSPECTS 90名", "CAUGHT SUSPECTS 20名 of 90名"),
        Example.of("打掉5人以上贩毒团伙20多个", "DISMANTLED GANGS 20多个"),
        Example.of("立案案值过百万元盗采团伙案件19起", "INVESTIGATED CASES 19起"),
        Example.of("处罚500元以下的罚款"),
        Example.of("查处涉案金额100万元以上案件8起", "INVESTIGATED CASES 8起"),
        Example.counter("抓获嫌疑人300名以上", "CAUGHT SUSPECTS 300名以上"));
  }
}
