package org.tongbao.engine.reporting;

import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.EnumeratedRule;
import org.tongbao.engine.rule.Example;

/**
 * The forms that are recognised here: what makes a document one that reports enforcement; each
 * example is a whole document.
 */
public enum ReportForm implements EnumeratedRule {
  DEED(
      Description.of(
          "It tells a deed or result that only police, prosecution or courts have.",
          "刑拘 | 逮捕 | 犯罪嫌疑人",
          "the document is read for events",
          Example.of("消息\n因销售假酒,李某等人被刑拘,现场查扣假酒300箱。", "report"),
          Example.of("情况\n犯罪嫌疑人30名落网,案件正在侦办。", "report"),
          Example.of("消息\n检方已批准逮捕12人,冻结资金300万元。", "report"),
          Example.counter("公告\n公司全年关闭门店30家,清理库存12万件。"))),
  BODY_AND_CHARGE(
      Description.of(
          "One paragraph names a body that enforces, and a charge or what acting on it is called.",
          "BODY … CHARGE",
          "the document is read for events",
          Example.of("消息\n市公安局查处网站30家。", "report"),
          Example.of("消息\n市场监管部门查获假冒白酒120箱。", "report"),
          Example.of("消息\n城管部门取缔违规摊点30个。", "report"),
          Example.counter("消息\n市城管局新建公园30个,清理河道12条。"))),
  CAMPAIGN_AND_CHARGE(
      Description.of(
          "One paragraph names a campaign, and a charge.",
          "CAMPAIGN … CHARGE",
          "the document is read for events",
          Example.of("消息\n“净网2021”专项行动查处账号30个。", "report"),
          Example.of("消息\n“护苗”行动收缴非法出版物30件。", "report"),
          Example.of("消息\n“铁拳”行动立案查办案件30件。", "report"),
          Example.counter("消息\n“春风”行动新增岗位300个。"))),
  OTHER_GENRE(
      Description.of(
          "The title names a kind of document that counts without reporting enforcement.",
          "统计公报 | 季报 | 招股书",
          "no events, unless the title names a campaign",
          Example.of("某市2021年统计公报\n公安机关查处违法案件3000起。"),
          Example.of("某公司三季报\n公司因违规被市场监管局罚款30万元。"),
          Example.of("某公司招股书\n子公司因违法被公安机关处罚2次。"),
          Example.counter("消息\n市公安局查处违法案件30起。", "report")));

  private final Description description;

  ReportForm(Description description) {
    this.description = description;
  }

  @Override
  public Description description() {
    return description;
  }
}
