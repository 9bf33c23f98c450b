package org.tongbao.engine.figure;

import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** A single 一 that stands before its noun only introduces a thing, and 一批 counts nothing. */
final class IntroducingOne implements Exclusion {

  private static final String ENDS = "\n,。;、!?:)”各两二三四五六七八九十一0123456789";

  @Override
  public boolean excludes(Site site) {
    if (!site.quantity().bareOne()) {
      return false;
    }
    if (site.text().charAt(site.quantity().end() - 1) == '批') {
      return true;
    }
    boolean objectBefore = site.left().any(Token::isNoun);
    boolean numberBeside =
        site.previousNumber() != null && site.previousNumber().end() == site.quantity().start();
    return ENDS.indexOf(site.behind()) < 0 || !objectBefore && !numberBeside && !startsPair(site);
  }

  /** 移交一起一人: two numbers side by side. */
  private static boolean startsPair(Site site) {
    return site.index() + 1 < site.tokens().size()
        && site.tokens().get(site.index() + 1).start() == site.quantity().end()
        && site.tokens().get(site.index() + 1).word() instanceof Word.Number;
  }

  @Override
  public Description description() {
    return Description.of(
        "A single 一 that stands before its noun only introduces a thing, and 一批 counts nothing.",
        "一 CLASSIFIER NOUN, 一批",
        "no figure; a case where one is singled out",
        Example.of("民警破获一起诈骗案件"),
        Example.of("打掉一个犯罪团伙"),
        Example.of("缴获作案工具一批。"),
        Example.of("端掉一处制假窝点,抓获嫌疑人4名", "CAUGHT SUSPECTS 4名"),
        Example.counter("收缴渔船一艘。", "SEIZED GOODS 一艘"));
  }
}
