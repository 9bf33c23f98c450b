package org.tongbao.engine.figure;

import java.util.List;

/** A number per thing or on average is a rate or price. */
final class RateNumber implements Exclusion {

  @Override
  public String doc() {
    return "A number per thing or on average is a rate or price.";
  }

  @Override
  public boolean excludes(Site site) {
    if (site.behind() == '/') {
      return true;
    }
    Token rate = site.leftMark(Word.Mark.RATE);
    return rate != null && site.quantity().start() - rate.end() <= 6;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("查处以单价800元出售手机卡的团伙"), Example.counter("查获信息5000条", "SEIZED CONTENT 5000条"));
  }
}
