package org.tongbao.engine.text;

import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.EnumeratedRule;
import org.tongbao.engine.rule.Example;

/** The forms that are recognised here: how a text is written does not matter. */
public enum TextForm implements EnumeratedRule {
  TRADITIONAL(
      Description.of(
          "Traditional characters and Hong Kong wording are read as Simplified.",
          "偵破 → 侦破",
          "the same events",
          Example.of("警方偵破網絡罪案30宗", "警方侦破网络罪案30宗。"),
          Example.of("檢獲電腦40台", "检获电脑40台。"),
          Example.of("搗破窩點5個", "捣破窝点5个。"),
          Example.counter("警方侦破案件30起", "警方侦破案件30起。"))),
  WIDTH(
      Description.of(
          "Full width letters, digits and marks, and all kinds of quotation marks, are read as one.",
          "３６ → 36, 「」 → “”",
          "the same events",
          Example.of("抓获嫌疑人３６名", "抓获嫌疑人36名。"),
          Example.of("「净网」行动侦破案件30起", "“净网”行动侦破案件30起。"),
          Example.of("侦破案件30起，抓获12人", "侦破案件30起,抓获12人。"),
          Example.counter("抓获嫌疑人36名", "抓获嫌疑人36名。"))),
  HIDDEN(
      Description.of(
          "Inline pinyin, zero-width characters, reference marks and lone spaces beside numbers and marks are hidden.",
          "网(wǎng)络 → 网络, [3], 抓获 19 人",
          "the same events",
          Example.of("侦破网(wǎng)络案件30起", "侦破网络案件30起。"),
          Example.of("侦破案件30起[3],抓获12人", "侦破案件30起,抓获12人。"),
          Example.of("抓获嫌疑人 19 名", "抓获嫌疑人19名。"),
          Example.of("侦破案件30起 ， 抓获嫌疑人12名 。", "侦破案件30起,抓获嫌疑人12名。"),
          Example.counter("关停账号(QQ)30个", "关停账号(QQ)30个。"))),
  SPUN(
      Description.of(
          "Words that machines put for the usual ones are read as the usual ones.",
          "案子 → 案件",
          "the same events",
          Example.of("侦破案子30起", "侦破案件30起。"),
          Example.of("惩罚企业12家", "处罚企业12家。"),
          Example.of("抓获侵略公民个人信息嫌疑人12名", "抓获侵犯公民个人信息嫌疑人12名。"),
          Example.counter("侦破案件30起", "侦破案件30起。")));

  private final Description description;

  TextForm(Description description) {
    this.description = description;
  }

  @Override
  public Description description() {
    return description;
  }
}
