package org.tongbao.engine.figure;

import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/**
 * A number inside quotation marks or a book title belongs to a name or to what someone said, unless
 * enforcement is told there.
 */
final class NumberInName extends Exclusion {

  private static final Phrases OPENING = Phrases.of("《", "“");
  private static final int LONGEST_LOOK = 200;

  @Override
  boolean excludes(Site site) {
    return mayBeInside(site)
        && (isInside(site, '《', '》') || isInside(site, '“', '”') && !tellsEnforcement(site));
  }

  private static boolean mayBeInside(Site site) {
    return OPENING.in(site.text(), site.sentence().span().start(), site.quantity().numeral());
  }

  private static boolean isInside(Site site, char open, char close) {
    int start = Math.max(site.sentence().span().start(), site.quantity().numeral() - LONGEST_LOOK);
    for (int i = site.quantity().numeral() - 1; i >= start; i--) {
      char c = site.text().charAt(i);
      if (c == close) {
        return false;
      }
      if (c == open) {
        int end = site.text().indexOf(close, i, site.sentence().span().end());
        return end >= site.quantity().end();
      }
    }
    return false;
  }

  /** An enforcement verb between the opening mark and the number. */
  private static boolean tellsEnforcement(Site site) {
    int open = site.quantity().numeral();
    while (open > site.sentence().span().start() && site.text().charAt(open) != '“') {
      open--;
    }
    int start = open;
    return site.tokens()
        .any(
            token ->
                token.start() > start
                    && token.start() < site.quantity().start()
                    && token.isEnforcement());
  }

  @Override
  public Description description() {
    return Description.of(
        "A number inside quotation marks or a book title belongs to a name or to what someone said, unless enforcement is told there.",
        "《… NUMBER …》, “… NUMBER …” without a verb of enforcement inside",
        "no figure",
        Example.of("查处“某地地震5人遇难”谣言案"),
        Example.of("下架《100个秘密》一书"),
        Example.of("下架《300部网站》盗版图书"),
        Example.of("查处“某厂爆炸致30人死亡”等谣言"),
        Example.counter("局长说：“今年共抓获嫌疑人120名。”", "CAUGHT SUSPECTS 120名"));
  }
}
