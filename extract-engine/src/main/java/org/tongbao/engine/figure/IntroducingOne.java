package org.tongbao.engine.figure;

import java.util.regex.Pattern;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** A single 一 that stands before its noun only introduces a thing, and 一批 counts nothing. */
final class IntroducingOne extends Exclusion {

  /** 一名60岁老人, 一只20尺货柜: a measure of the thing that 一 introduces. */
  private static final Pattern MEASURED =
      Pattern.compile("^(?:[0-9.]+|[一二三四五六七八九十]{2,})[余多]?(?:岁|尺|英寸|厘米|米|吨级|马力)");

  /** What a measure begins with. */
  private static final String MEASURES = "0123456789.一二三四五六七八九十";

  private static final String ENDS = "\n,。;、!?:)”各两二三四五六七八九十一0123456789";

  @Override
  boolean excludes(Site site) {
    if (!site.quantity().bareOne()) {
      return false;
    }
    if (site.text().charAt(site.quantity().end() - 1) == '批') {
      return true;
    }
    if (MEASURES.indexOf(site.behind()) >= 0
        && MEASURED
            .matcher(site.text())
            .region(site.quantity().end(), site.sentence().span().end())
            .lookingAt()) {
      return true;
    }
    boolean objectBefore = site.left().any(Traits.NOUN);
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
        Example.of("抓获嫌疑人3人,事主是一名68岁长者", "CAUGHT SUSPECTS 3人"),
        Example.of("从一只20尺货柜里查获香烟40箱", "SEIZED GOODS 40箱"),
        Example.of("端掉一处制假窝点,抓获嫌疑人4名", "CAUGHT SUSPECTS 4名"),
        Example.counter("收缴渔船一艘。", "SEIZED GOODS 一艘"));
  }
}
