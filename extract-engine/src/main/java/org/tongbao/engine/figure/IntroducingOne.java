package org.tongbao.engine.figure;

import java.util.List;

/** A single 一 that stands before its noun only introduces a thing, and 一批 counts nothing. */
final class IntroducingOne implements Exclusion {

  @Override
  public String doc() {
    return "A single 一 that stands before its noun only introduces a thing, and 一批 counts nothing.";
  }

  private static final String ENDS = "\n,。;、!?:)”各两二三四五六七八九十一0123456789";

  @Override
  public boolean excludes(Site site) {
    if (!site.quantity().bareOne()) {
      return false;
    }
    if (site.text().charAt(site.quantity().end() - 1) == '批') {
      return true;
    }
    boolean objectBefore =
        site.left().stream().anyMatch(token -> token.word() instanceof Word.Noun);
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
  public List<Example> examples() {
    return List.of(
        Example.of("民警破获一起诈骗案件"),
        Example.of("打掉一个犯罪团伙"),
        Example.of("缴获作案工具一批。"),
        Example.counter("收缴渔船一艘。", "SEIZED GOODS 一艘"));
  }
}
