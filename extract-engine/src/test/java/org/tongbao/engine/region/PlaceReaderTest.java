package org.tongbao.engine.region;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.contract.event.Region;
import org.tongbao.engine.lexicon.IndexedText;

class PlaceReaderTest {

  @ParameterizedTest
  @CsvSource({
    "浙江杭州滨江警方,330108",
    "温州瓯海,330304",
    "珠海市公安局,440400",
    "北京市朝阳区,110105",
    "辽宁朝阳,211300",
    "吉林省吉林市,220200",
    "海南公安机关,460000",
    "浦东新区,310115",
    "通辽市科尔沁左翼中旗,150521",
    "德宏州公安局,533100",
    "新疆生产建设兵团,650000",
    "香港警方,810000",
    "粤警出手,440000",
    "沪破特大案,310000",
  })
  void readsTheInnermostPlace(String text, String code) {
    assertThat(PlaceReader.read(IndexedText.of(text)).all())
        .singleElement()
        .extracting(place -> place.region().code())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"维护国家长治久安", "公安机关", "平安建设", "贵方", "新华社讯", "和平年代", "城区治安"})
  void seesNoPlace(String text) {
    assertThat(PlaceReader.read(IndexedText.of(text)).all()).isEmpty();
  }

  @Test
  void anAmbiguousCountyIsThatOfThePlacesNamedBefore() {
    assertThat(PlaceReader.read(IndexedText.of("兰州市公安局通报。城关区公安分局抓获两人。")).all())
        .map(PlaceMention::region)
        .map(Region::code)
        .containsExactly("620100", "620102");
    assertThat(PlaceReader.read(IndexedText.of("城关区公安分局抓获两人。")).all()).isEmpty();
  }

  @Test
  void everyCodeIsKnownOnceAndHoldsItsAncestors() {
    Gazetteer gazetteer = Gazetteer.instance();
    Region county = requireNonNull(gazetteer.byCode("330304"));
    assertThat(requireNonNull(gazetteer.ancestor(county, Rank.PREFECTURE)).code())
        .isEqualTo("330300");
    assertThat(requireNonNull(gazetteer.ancestor(county, Rank.PROVINCE)).code())
        .isEqualTo("330000");
    Region district = requireNonNull(gazetteer.byCode("310115"));
    assertThat(requireNonNull(gazetteer.ancestor(district, Rank.PREFECTURE)).code())
        .isEqualTo("310000");
  }
}
