package org.tongbao.engine.figure;

import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** What is still to be done behind 将继续, 力争 or 计划 is no outcome. */
final class IntendedNumber implements Exclusion {

  @Override
  public boolean excludes(Site site) {
    return site.clauseBefore().any(Word.Mark.INTENT);
  }

  @Override
  public Description description() {
    return Description.of(
        "What is still to be done behind 将继续, 力争 or 计划 is no outcome.",
        "INTENT … NUMBER in one clause",
        "no figure",
        Example.of("警方未来将加大对500名逃犯的追捕"),
        Example.of("全市计划打掉团伙20个"),
        Example.of("明年力争侦破案件300起"),
        Example.counter("警方抓获逃犯500名", "CAUGHT SUSPECTS 500名"));
  }
}
