package org.tongbao.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.Figure;
import org.tongbao.contract.event.Level;
import org.tongbao.contract.event.ObjectKind;

class AmountTest {

  @ParameterizedTest
  @CsvSource({
    "3.7万余起, 37000, AT_LEAST, 起, '[37000, 38000)'",
    "900余起, 900, AT_LEAST, 起, '[900, 1000)'",
    "6000余万条, 60000000, AT_LEAST, 条, '[60000000, 70000000)'",
    "94.88余万个, 948800, AT_LEAST, 个, '[948800, 948900)'",
    "一万八千多名, 18000, AT_LEAST, 名, '[18000, 19000)'",
    "上亿元, 100000000, AT_LEAST, 元, '[100000000, 200000000)'",
    "逾9300万元, 93000000, AT_LEAST, 元, '[93000000, 94000000)'",
    "近百名, 100, AT_MOST, 名, '(90, 100]'",
    "约31.6亿元, 3160000000, ABOUT, 元, '[3002000000, 3318000000]'",
    "5.6万起, 56000, EXACT, 起, '[55500, 56500]'",
    "5.9萬起, 59000, EXACT, 起, '[58500, 59500]'",
    "383万张, 3830000, EXACT, 张, '[3825000, 3835000]'",
    "50万个, 500000, EXACT, 个, '[495000, 505000]'",
    "1.66万起, 16600, EXACT, 起, '[16550, 16650]'",
    "5千个, 5000, EXACT, 个, '[4500, 5500]'",
    "1万2千名, 12000, EXACT, 名, '[11500, 12500]'",
    "一万八千名, 18000, EXACT, 名, '[17500, 18500]'",
    "八千万元, 80000000, EXACT, 元, '[75000000, 85000000]'",
    "二十万名, 200000, EXACT, 名, '[195000, 205000]'",
    "1558人, 1558, EXACT, 人, '[1558, 1558]'",
    "'11,239名', 11239, EXACT, 名, '[11239, 11239]'",
    "３６名, 36, EXACT, 名, '[36, 36]'",
    "二00七起, 2007, EXACT, 起, '[2007, 2007]'",
    "三百名, 300, EXACT, 名, '[300, 300]'",
    "1200名, 1200, EXACT, 名, '[1200, 1200]'",
    // the header of the table says 万元
    "5.6, 56000, EXACT, 元, '[55500, 56500]'",
    // weights are compared in grams
    "3吨, 3, EXACT, 吨, '[3000000, 3000000]'",
    "2.5公斤, 2.5, EXACT, 公斤, '[2500, 2500]'",
    "1.2万吨, 12000, EXACT, 吨, '[11500000000, 12500000000]'",
  })
  void anAmountStandsForAnInterval(
      String text, BigDecimal value, Bound bound, String unit, String expected) {
    assertThat(written(Amount.of(figure(text, value, null, bound, unit)).interval()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"3至5名, 3, 5, '[3, 5]'", "十几名, 11, 19, '[11, 19]'"})
  void aRangeIsTakenAsGiven(String text, BigDecimal value, BigDecimal upper, String expected) {
    assertThat(written(Amount.of(figure(text, value, upper, Bound.RANGE, "名")).interval()))
        .isEqualTo(expected);
  }

  private static Figure figure(
      String text, BigDecimal value, @Nullable BigDecimal upper, Bound bound, String unit) {
    return new Figure(
        text,
        value,
        upper,
        bound,
        unit,
        Action.CAUGHT,
        ObjectKind.SUSPECTS,
        "",
        "",
        Level.CAMPAIGN,
        null);
  }

  private static String written(Interval interval) {
    return "%s%s, %s%s"
        .formatted(
            interval.fromIncluded() ? "[" : "(",
            interval.from().toPlainString(),
            interval.to().toPlainString(),
            interval.toIncluded() ? "]" : ")");
  }
}
