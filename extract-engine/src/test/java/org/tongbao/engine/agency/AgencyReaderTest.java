package org.tongbao.engine.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.engine.lexicon.IndexedText;
import org.tongbao.engine.mention.Mentions;
import org.tongbao.engine.region.PlaceReader;

class AgencyReaderTest {

  @ParameterizedTest
  @CsvSource({
    "公安部公布数据,公安部,NATIONAL,000000",
    "全国公安机关侦破案件,全国公安机关,NATIONAL,000000",
    "珠海市公安局网安支队通报,珠海市公安局网安支队,LOCAL,440400",
    "浙江警方抓获,浙江警方,LOCAL,330000",
    "上海市公安局浦东分局破获,上海市公安局浦东分局,LOCAL,310115",
    "省公安厅通报,省公安厅,PROVINCE,",
    "市公安局通报,市公安局,PREFECTURE,",
    "全省公安机关侦破,全省公安机关,PROVINCE,",
    "各级公安机关侦破,公安机关,ANY,",
  })
  void readsNameReachAndPlace(String text, String name, Reach reach, String code) {
    AgencyMention body = read(text).all().getFirst();
    assertThat(body.name()).isEqualTo(name);
    assertThat(body.reach()).isEqualTo(reach);
    assertThat(body.region() == null ? null : body.region().code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"在公安部统一指挥下抓获4人", "该案被公安部挂牌督办"})
  void aBodyThatOnlyDirectsIsSecondary(String text) {
    assertThat(read(text).all().getFirst().secondary()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"叫卖全国车辆信息", "率全国之先出手"})
  void theCountryAloneIsNoArea(String text) {
    assertThat(read(text).all()).isEmpty();
  }

  private static Mentions<AgencyMention> read(String text) {
    return AgencyReader.read(IndexedText.of(text), PlaceReader.read(IndexedText.of(text)));
  }
}
