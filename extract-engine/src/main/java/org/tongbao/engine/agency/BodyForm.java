package org.tongbao.engine.agency;

import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.EnumeratedRule;
import org.tongbao.engine.rule.Example;

/** The forms that are recognised here: the bodies and areas of a text. */
public enum BodyForm implements EnumeratedRule {
  NATIONAL_BODY(
      Description.of(
          "A body of the whole country.",
          "公安部 | 国家网信办 | 全国公安机关",
          "the body; region 000000 全国",
          Example.of("公安部侦破案件30起", "NATIONAL 公安部"),
          Example.of("全国公安机关侦破案件30起", "NATIONAL 全国公安机关"),
          Example.of("国家网信办查处网站30家", "NATIONAL 国家网信办"),
          Example.counter("民警侦破案件30起", "ANY 民警"))),
  LOCAL_BODY(
      Description.of(
          "A body with its place in its name.",
          "PLACE OFFICE",
          "the body; its place",
          Example.of("珠海市公安局侦破案件30起", "LOCAL 珠海市公安局"),
          Example.of("浙江警方侦破案件30起", "LOCAL 浙江警方"),
          Example.of("湖北省网信办查处网站30家", "LOCAL 湖北省网信办"),
          Example.counter("珠海市民举报案件30起"))),
  RANKED_BODY(
      Description.of(
          "A body or area that only names its rank.",
          "省/市/县 OFFICE | 全省/全市/全县",
          "the place of that rank which the text speaks of",
          Example.of("省公安厅侦破案件30起", "PROVINCE 省公安厅"),
          Example.of("市公安局侦破案件30起", "PREFECTURE 市公安局"),
          Example.of("县公安局侦破案件30起", "COUNTY 县公安局"),
          Example.counter("各级公安机关侦破案件30起", "ANY 公安机关")));

  private final Description description;

  BodyForm(Description description) {
    this.description = description;
  }

  @Override
  public Description description() {
    return description;
  }
}
