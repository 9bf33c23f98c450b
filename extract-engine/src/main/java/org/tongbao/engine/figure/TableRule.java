package org.tongbao.engine.figure;

import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.EnumeratedRule;
import org.tongbao.engine.rule.Example;

/** What {@link TableReader} recognises. */
enum TableRule implements FigureRule, EnumeratedRule {
  TABLE_CELL(
      Description.of(
          "A number that fills a cell takes verb, object and unit from the cell, its column's header, its row's label or the line above the table.",
          "HEADER ( UNIT ) over NUMBER; LABEL | NUMBER; wide gaps count as bars",
          "a figure for each cell; columns of years, shares of a hundred and ordinals give none",
          Example.of("类别 | 侦破(宗) | 抓获(名)\n网络赌博 | 47 | 63", "SOLVED CASES 47", "CAUGHT SUSPECTS 63"),
          Example.of("项目 | 数量\n关闭网站 | 120家", "SHUT_DOWN WEBSITES 120家"),
          Example.of("地区 | 涉案金额(万元)\n甲市 | 63.5", "INVOLVED MONEY 63.5"),
          Example.of("类别　　侦破（宗）　　抓获（名）\n网络赌博　　47　　63", "SOLVED CASES 47", "CAUGHT SUSPECTS 63"),
          Example.counter("年份 | 占比\n2021 | 35"))),
  LABELLED_NUMBER(
      Description.of(
          "A line that is a number alone counts what the short line above it names.",
          "LABEL with VERB / NUMBER",
          "a figure with the verb and object of the label",
          Example.of(
              "数说成果\n关闭网站\n1560家\n清理有害信息\n36.7万条\n行动仍在继续。",
              "SHUT_DOWN WEBSITES 1560家",
              "REMOVED CONTENT 36.7万条"),
          Example.of("成绩单\n抓获嫌疑人\n320名\n行动仍在继续。", "CAUGHT SUSPECTS 320名"),
          Example.of("成绩单\n侦破案件\n85起\n行动仍在继续。", "SOLVED CASES 85起"),
          Example.counter("成绩单\n全年降雨\n320毫米\n行动仍在继续。")));

  private final Description description;

  TableRule(Description description) {
    this.description = description;
  }

  @Override
  public Description description() {
    return description;
  }
}
