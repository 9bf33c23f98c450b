package org.tongbao.engine.structure;

import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.EnumeratedRule;
import org.tongbao.engine.rule.Example;

/** The forms that are recognised here: what each line of a text is. */
public enum LineForm implements EnumeratedRule {
  PARAGRAPH(
      Description.of(
          "A line with sentences.",
          "anything with 。, or longer than a heading",
          "events",
          Example.of("警方侦破案件30起,抓获嫌疑人12名。", "PARAGRAPH"),
          Example.of("今年以来,全市公安机关侦破案件30起。", "PARAGRAPH"),
          Example.of("警方共查处网站30家;关停账号12个。", "PARAGRAPH"),
          Example.counter("来源:某网 2021-08-07 09:16\n警方侦破案件30起。", "FURNITURE", "PARAGRAPH"))),
  HEADING(
      Description.of(
          "A short line without sentence marks above other text.",
          "up to 45 letters, no 。",
          "what stands below takes scope from it",
          Example.of("典型案例\n警方侦破案件30起。", "HEADING", "PARAGRAPH"),
          Example.of("一、打击网络赌博\n警方侦破案件30起。", "HEADING", "PARAGRAPH"),
          Example.of("“护网2022”专项行动\n警方侦破案件30起。", "HEADING", "PARAGRAPH"),
          Example.counter("警方侦破案件30起。", "PARAGRAPH"))),
  TABLE_ROW(
      Description.of(
          "Cells joined by bars.",
          "CELL | CELL",
          "a figure for each cell with a number",
          Example.of("类别 | 侦破(宗)\n网络赌博 | 47", "TABLE_ROW", "TABLE_ROW"),
          Example.of("| 项目 | 数量 |\n| 关闭网站 | 120家 |", "TABLE_ROW", "TABLE_ROW"),
          Example.of("地区 | 抓获(名)\n甲市 | 12", "TABLE_ROW", "TABLE_ROW"),
          Example.counter("警方侦破案件30起。", "PARAGRAPH"))),
  FURNITURE(
      Description.of(
          "Banners, menus, bylines, counters, and short lines below the label of a list of links.",
          "来源: … | 相关阅读 / … | A|B",
          "nothing",
          Example.of("来源:某网 2021-08-07 09:16\n警方侦破案件30起。", "FURNITURE", "PARAGRAPH"),
          Example.of("必胜体育|冠军竞猜平台\n警方侦破案件30起。", "FURNITURE", "PARAGRAPH"),
          Example.of("警方侦破案件30起。\n相关阅读\n某地抓获嫌疑人50名", "PARAGRAPH", "FURNITURE", "FURNITURE"),
          Example.counter("来源不明的资金30万元被冻结。", "PARAGRAPH"))),
  REFERENCE(
      Description.of(
          "Below a heading for references each line is one.",
          "参考资料 / …",
          "nothing",
          Example.of("警方侦破案件30起。\n参考资料\n1.警方侦破案件50起.某网", "PARAGRAPH", "HEADING", "REFERENCE"),
          Example.of("警方侦破案件30起。\n参考文献\n抓获嫌疑人12名.某报", "PARAGRAPH", "HEADING", "REFERENCE"),
          Example.of("警方侦破案件30起。\n参考来源\n查获手机12部.某站", "PARAGRAPH", "HEADING", "REFERENCE"),
          Example.counter("警方参考资料30份,侦破案件30起。", "PARAGRAPH")));

  private final Description description;

  LineForm(Description description) {
    this.description = description;
  }

  @Override
  public Description description() {
    return description;
  }
}
