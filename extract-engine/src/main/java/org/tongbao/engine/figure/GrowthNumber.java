package org.tongbao.engine.figure;

import java.util.List;

/** A number behind a word of growth or comparison says how something changed. */
final class GrowthNumber implements Exclusion {

  @Override
  public String doc() {
    return "A number behind a word of growth or comparison says how something changed.";
  }

  @Override
  public boolean excludes(Site site) {
    List<Token> left = site.left();
    if (left.isEmpty() || !left.getLast().is(Word.Mark.GROWTH)) {
      return false;
    }
    return site.quantity().start() - left.getLast().end() <= 2;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("侦破案件300起,同比增加20起", "SOLVED CASES 300起"),
        Example.counter("较去年增加警力,抓获嫌疑人20名", "CAUGHT SUSPECTS 20名"));
  }
}
