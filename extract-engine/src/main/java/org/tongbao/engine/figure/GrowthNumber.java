package org.tongbao.engine.figure;

import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** A number behind a word of growth or comparison says how something changed. */
final class GrowthNumber extends Exclusion {

  private static final String MORE_OR_LESS = "多少";

  @Override
  boolean excludes(Site site) {
    Tokens left = site.left();
    if (!left.any(Word.Mark.GROWTH)) {
      return false;
    }
    for (Token token : left) {
      if (token.is(Word.Mark.GROWTH)
          && MORE_OR_LESS.indexOf(site.text().charAt(token.end() - 1)) >= 0) {
        return true;
      }
    }
    return !left.isEmpty()
        && left.getLast().is(Word.Mark.GROWTH)
        && site.quantity().start() - left.getLast().end() <= 2;
  }

  @Override
  public Description description() {
    return Description.of(
        "A number behind a word of growth or comparison says how something changed.",
        "GROWTH NUMBER, 多/少 VERB NUMBER",
        "no figure",
        Example.of("侦破案件300起,同比增加20起", "SOLVED CASES 300起"),
        Example.of("同比多破案300起"),
        Example.of("抓获嫌疑人80名,同比多抓获15名", "CAUGHT SUSPECTS 80名"),
        Example.counter("较去年增加警力,抓获嫌疑人20名", "CAUGHT SUSPECTS 20名"));
  }
}
