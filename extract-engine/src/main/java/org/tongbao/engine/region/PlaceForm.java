package org.tongbao.engine.region;

import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.EnumeratedRule;
import org.tongbao.engine.rule.Example;

/** The forms that are recognised here: the places of a text, by GB/T 2260. */
public enum PlaceForm implements EnumeratedRule {
  OFFICIAL_NAME(
      Description.of(
          "A province, prefecture or county by its official or, for the first two, its short name.",
          "NAME",
          "its code",
          Example.of("浙江省公安机关抓获嫌疑人30名", "330000 浙江省"),
          Example.of("珠海警方抓获嫌疑人30名", "440400 珠海市"),
          Example.of("义乌市公安局抓获嫌疑人30名", "330782 义乌市"),
          Example.counter("警方抓获上海大众车主"))),
  NESTED_NAME(
      Description.of(
          "Names one behind the other are one place, the innermost.",
          "PROVINCE CITY COUNTY",
          "the code of the innermost; a name that several places bear is that inside the place before",
          Example.of("浙江杭州警方抓获嫌疑人30名", "330100 杭州市"),
          Example.of("山东省淄博市公安局抓获嫌疑人30名", "370300 淄博市"),
          Example.of("江苏南京鼓楼警方抓获嫌疑人30名", "320106 鼓楼区"),
          Example.counter("警方抓获鼓楼看守"))),
  COUNTY_BY_OFFICE(
      Description.of(
          "The short name of a county counts beside an office.",
          "SHORT NAME 警方/公安/海关",
          "its code",
          Example.of("义乌警方抓获嫌疑人30名", "330782 义乌市"),
          Example.of("昆山公安抓获嫌疑人30名", "320583 昆山市"),
          Example.of("慈溪网警抓获嫌疑人30名", "330282 慈溪市"),
          Example.counter("警方查获慈溪杨梅30箱"))),
  PROVINCE_LETTER(
      Description.of(
          "The one letter of a province before an office.",
          "粤/苏/沪 警/检",
          "the province",
          Example.of("粤警抓获嫌疑人30名", "440000 广东省"),
          Example.of("苏警抓获嫌疑人30名", "320000 江苏省"),
          Example.of("浙警抓获嫌疑人30名", "330000 浙江省"),
          Example.counter("警方查获粤剧光盘30张")));

  private final Description description;

  PlaceForm(Description description) {
    this.description = description;
  }

  @Override
  public Description description() {
    return description;
  }
}
