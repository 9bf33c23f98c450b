package org.tongbao.engine.figure;

import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** A number per thing or on average is a rate or price. */
final class RateNumber extends Exclusion {

  private static final int SPREAD_REACH = 10;
  private static final Phrases SPREAD = Phrases.of("不等");
  private static final Phrases PRICES =
      Phrases.of("单价", "进价", "售价", "原价", "标价", "定价", "票价", "单价为", "进价为", "售价为");
  private static final Phrases SOLD =
      Phrases.of("售出", "出售", "销售", "卖出", "售卖", "的价格", "的高价", "高价", "的单价", "的售价");

  private static final int REACH = 6;

  /** 日均阻断省内群众访问20万次 */
  private static final int AVERAGE_REACH = 14;

  /** 最高达30万元, though not 小于最小网目尺寸的渔网44张. */
  private static final int SUPERLATIVE_REACH = 2;

  @Override
  boolean excludes(Site site) {
    if (site.behind() == '/') {
      return true;
    }
    if (site.quantity().isMoney() && isPrice(site)) {
      return true;
    }
    if (isSpread(site)) {
      return true;
    }
    Token rate = site.leftMark(Word.Mark.RATE);
    if (rate == null) {
      return false;
    }
    return site.quantity().start() - rate.end() <= reach(site, rate);
  }

  private static int reach(Site site, Token rate) {
    if (site.text().charAt(rate.start()) == '最') {
      return SUPERLATIVE_REACH;
    }
    return site.text().charAt(rate.end() - 1) == '均' ? AVERAGE_REACH : REACH;
  }

  /** 金额数千元到上万元不等: what single cases vary between. */
  private static boolean isSpread(Site site) {
    int end = site.quantity().end();
    int word = SPREAD.firstIn(site.text(), end, Math.min(site.text().length(), end + SPREAD_REACH));
    return word >= 0 && site.text().indexOf(',', end, word) < 0;
  }

  /** 以850元售出, 进价200元的: what one thing costs. */
  private static boolean isPrice(Site site) {
    return site.before() == '以' && SOLD.beginsAt(site.text(), site.quantity().end())
        || PRICES.endsAt(site.text(), site.quantity().start());
  }

  @Override
  public Description description() {
    return Description.of(
        "A number per thing or on average is a rate or price.",
        "平均/每/单价/以 SUM, SUM 售出, NUMBER /",
        "no figure",
        Example.of("查处以30元售出进价2元口罩的药店"),
        Example.of("查处以单价800元出售手机卡的团伙"),
        Example.of("查处平均每张收费300元的办证窝点"),
        Example.of("涉案金额多半在数百元到数千元不等"),
        Example.of("日均拦截诈骗电话20万次"),
        Example.counter("查获小于最小网目尺寸渔网44张", "SEIZED DEVICES 44张"),
        Example.counter("查获信息5000条", "SEIZED CONTENT 5000条"));
  }
}
