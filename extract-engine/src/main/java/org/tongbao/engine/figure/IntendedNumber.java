package org.tongbao.engine.figure;

import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** What is still to be done behind 将继续, 力争 or 计划 is no outcome. */
final class IntendedNumber extends Exclusion {

  private static final int LONGEST_TARGET = 30;
  private static final Phrases TARGET = Phrases.of("为目标");

  @Override
  boolean excludes(Site site) {
    boolean intended =
        site.tokens().sentenceHas(Traits.of(Word.Mark.INTENT))
            && site.clauseBefore().any(Word.Mark.INTENT);
    return intended || isTarget(site);
  }

  /** 以破获100起积案为目标 */
  private static boolean isTarget(Site site) {
    int end = site.quantity().end();
    int stop = Math.min(site.sentence().span().end(), end + LONGEST_TARGET);
    int target = TARGET.firstIn(site.text(), end, stop);
    return target >= 0 && site.text().indexOf('。', end, target) < 0;
  }

  @Override
  public Description description() {
    return Description.of(
        "What is still to be done behind 将继续, 力争 or 计划 is no outcome.",
        "INTENT … NUMBER in one clause",
        "no figure",
        Example.of("警方未来将加大对500名逃犯的追捕"),
        Example.of("全市计划打掉团伙20个"),
        Example.of("开展以侦破50起积案为目标的行动"),
        Example.of("明年力争侦破案件300起"),
        Example.counter("警方抓获逃犯500名", "CAUGHT SUSPECTS 500名"));
  }
}
