package org.tongbao.engine.figure;

import java.util.List;
import org.tongbao.engine.number.Quantity;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** The same sum again in another currency is no figure of its own. */
final class ConvertedSum extends Exclusion {

  private static final int LONGEST_ASIDE = 4;

  @Override
  boolean excludes(Site site) {
    List<Token> left = site.left();
    Token previous = site.previousNumber();
    return previous != null
        && previous.word() instanceof Word.Number(Quantity quantity)
        && quantity.isMoney()
        && site.quantity().isMoney()
        && (followsConversion(site, left) || isAside(site, previous));
  }

  private static boolean followsConversion(Site site, List<Token> left) {
    return !left.isEmpty()
        && left.getLast().is(Word.Mark.CONVERSION)
        && site.quantity().start() - left.getLast().end() <= 4;
  }

  /** 150万欧元(约1200万港元): nothing but a bracket between two sums of different currencies. */
  private static boolean isAside(Site site, Token previous) {
    Quantity other = ((Word.Number) previous.word()).quantity();
    String between = site.text().substring(previous.end(), site.quantity().start());
    return site.quantity().classifier() != null
        && !site.quantity().classifier().equals(other.classifier())
        && between.startsWith("(")
        && between.length() <= LONGEST_ASIDE
        && between.indexOf(',') < 0;
  }

  @Override
  public Description description() {
    return Description.of(
        "The same sum again in another currency is no figure of its own.",
        "SUM , CONVERSION SUM",
        "no figure for the second sum",
        Example.of("冻结资金300万港元,约合人民币270万元赌资", "FROZEN MONEY 300万港元"),
        Example.of("冻结资金150万欧元(约1200万港元)", "FROZEN MONEY 150万欧元"),
        Example.of("缴获现金50万美元,折合人民币350万元", "SEIZED MONEY 50万美元"),
        Example.of("罚款20万港元,约合人民币18万元", "PENALIZED MONEY 20万港元"),
        Example.counter("缴获赃物折合人民币20余万元", "SEIZED MONEY 20余万元"),
        Example.counter("冻结资金270万元", "FROZEN MONEY 270万元"));
  }
}
