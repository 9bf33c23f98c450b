package org.tongbao.engine.figure;

import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** A number with 以上 or 以下 that qualifies a noun is a threshold. */
final class ThresholdNumber implements Exclusion {

  private static final Phrases HEDGES = Phrases.of("以上", "以下", "以内");

  @Override
  public boolean excludes(Site site) {
    boolean hedged = HEDGES.endsAt(site.text(), site.quantity().end());
    boolean qualifies = site.behind() == '的' || site.behind() == '不' || isDigit(site.behind());
    return hedged && (qualifies || site.quantity().isMoney() && Character.isLetter(site.behind()));
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
        Example.of("处罚500元以下的罚款"),
        Example.of("查处涉案金额100万元以上案件8起", "INVESTIGATED CASES 8起"),
        Example.counter("抓获嫌疑人300名以上", "CAUGHT SUSPECTS 300名以上"));
  }
}
