package org.tongbao.engine.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.contract.event.Bound;
import org.tongbao.engine.text.Normaliser;

class QuantityReaderTest {

  @ParameterizedTest
  @CsvSource({
    "1558人, 1558, EXACT, 人",
    "5.6万起, 56000, EXACT, 起",
    "3.7万余起, 37000, AT_LEAST, 起",
    "6000余万条, 60000000, AT_LEAST, 条",
    "94.88余万个, 948800, AT_LEAST, 个",
    "5千余个, 5000, AT_LEAST, 个",
    "1万2千名, 12000, EXACT, 名",
    "1亿3000万元, 130000000, EXACT, 元",
    "一万八千多名, 18000, AT_LEAST, 名",
    "七億一千萬條, 710000000, EXACT, 条",
    "四千五百八十八宗, 4588, EXACT, 宗",
    "三万五千人, 35000, EXACT, 人",
    "三万五人, 35000, EXACT, 人",
    "一百零五名, 105, EXACT, 名",
    "七十三点六五万元, 736500, EXACT, 元",
    "３６名, 36, EXACT, 名",
    "7.9亿余元, 790000000, AT_LEAST, 元",
    "近百名, 100, AT_MOST, 名",
    "上亿元, 100000000, AT_LEAST, 元",
    "逾9300万元, 93000000, AT_LEAST, 元",
    "约31.6亿元, 3160000000, ABOUT, 元",
    "百余个, 100, AT_LEAST, 个",
    "300名以上, 300, AT_LEAST, 名",
    "500万元左右, 5000000, ABOUT, 元",
    "350万港元, 3500000, EXACT, 港元",
    "1万余台(部), 10000, AT_LEAST, 台(部)",
    "1400余人次, 1400, AT_LEAST, 人次",
    "2.3吨, 2.3, EXACT, 吨",
    "两名, 2, EXACT, 名",
    "二十三人, 23, EXACT, 人"
  })
  void readsValueBoundAndUnit(String written, BigDecimal value, Bound bound, String unit) {
    Quantity quantity = only(written);

    assertThat(quantity.value()).isEqualByComparingTo(value);
    assertThat(quantity.upper()).isNull();
    assertThat(quantity.bound()).isEqualTo(bound);
    assertThat(quantity.classifier()).isNotNull().extracting(Classifier::unit).isEqualTo(unit);
  }

  @Test
  void readsGroupsOfThreeDigits() {
    assertThat(only("11,239名").value()).isEqualByComparingTo("11239");
    assertThat(only("1,234,567条").value()).isEqualByComparingTo("1234567");
  }

  @ParameterizedTest
  @CsvSource({
    "3至5名, 3, 5, false",
    "3-5名, 3, 5, false",
    "3至5万名, 30000, 50000, false",
    "三、四名, 3, 4, false",
    "七八名, 7, 8, false",
    "十几名, 11, 19, false",
    "二十几名, 21, 29, false",
    "数亿元, 200000000, 999999999, true",
    "数十名, 20, 99, true",
    "几千万元, 20000000, 99999999, true"
  })
  void readsRanges(String written, BigDecimal low, BigDecimal high, boolean indefinite) {
    Quantity quantity = only(written);

    assertThat(quantity.bound()).isEqualTo(Bound.RANGE);
    assertThat(quantity.value()).isEqualByComparingTo(low);
    assertThat(quantity.upper()).isEqualByComparingTo(high);
    assertThat(quantity.indefinite()).isEqualTo(indefinite);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021年", "8月", "100天", "12.5%", "3倍", "65岁", "4.7级", "五个领域", "三个方面", "四类", "19个市州", "66个国家",
        "2个月", "三大", "15个工作日", "十大"
      })
  void whatIsNoFigureIsToldByItsUnit(String written) {
    assertThat(read(written)).isNotEmpty().noneMatch(Quantity::mayBeFigure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"多起", "一大批", "数名", "百日行动", "千家万户"})
  void vagueAmountsAreNoNumbers(String written) {
    assertThat(read(written)).filteredOn(q -> !q.bareOne()).isEmpty();
  }

  @Test
  void aNounThatBeginsLikeAUnitIsNone() {
    assertThat(only("9000场所").classifier()).isNull();
  }

  @Test
  void aHedgeInsideAnotherWordIsNone() {
    assertThat(only("附近3家").bound()).isEqualTo(Bound.EXACT);
    assertThat(only("预约3人").bound()).isEqualTo(Bound.EXACT);
  }

  private static Quantity only(String written) {
    List<Quantity> quantities = read(written);
    assertThat(quantities).hasSize(1);
    return quantities.getFirst();
  }

  private static List<Quantity> read(String written) {
    String text = Normaliser.normalise(written).text();
    return QuantityReader.readAll(text, 0, text.length());
  }
}
