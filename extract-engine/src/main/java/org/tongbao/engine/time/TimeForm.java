package org.tongbao.engine.time;

import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.EnumeratedRule;
import org.tongbao.engine.rule.Example;

/**
 * The forms that are recognised here: the times of a text, resolved to days; the examples are
 * published on 2021-10-14.
 */
public enum TimeForm implements EnumeratedRule {
  DATE(
      Description.of(
          "A day, month or year, in digits or Chinese numerals; a missing year is that of the times before it or of the publication.",
          "YEAR 年 MONTH 月 DAY 日 | MONTH 月 | 上旬/底",
          "that day, month or year",
          Example.of("2021年8月,警方抓获嫌疑人30名", "POINT 2021-08-01/2021-08-31"),
          Example.of("3月22日,警方抓获嫌疑人30名", "POINT 2021-03-22/2021-03-22"),
          Example.of("二〇二〇年五月上旬,警方抓获嫌疑人30名", "POINT 2020-05-01/2020-05-10"),
          Example.counter("抓获嫌疑人30名,其中5名为女性"))),
  STRETCH(
      Description.of(
          "A stretch of months, a half year, a quarter or a whole year.",
          "MONTH 至 MONTH | 上半年 | 一季度 | YEAR 年",
          "from the first to the last day",
          Example.of("2021年1月至9月,警方抓获嫌疑人30名", "SPAN 2021-01-01/2021-09-30"),
          Example.of("2020年上半年,警方抓获嫌疑人30名", "SPAN 2020-01-01/2020-06-30"),
          Example.of("2020年,警方抓获嫌疑人30名", "SPAN 2020-01-01/2020-12-31"),
          Example.counter("警方历时半年抓获嫌疑人30名"))),
  SINCE(
      Description.of(
          "The time since a day, since the year began or since a campaign began.",
          "今年以来 | 自 DATE 以来/起",
          "from that day to the day that the text speaks on",
          Example.of("今年以来,警方抓获嫌疑人30名", "SINCE 2021-01-01/2021-10-14"),
          Example.of("2021年3月以来,警方抓获嫌疑人30名", "SINCE 2021-03-01/2021-10-14"),
          Example.of("行动开展以来,警方抓获嫌疑人30名", "SINCE null/2021-10-14"),
          Example.of("专项整治开展至今,警方抓获嫌疑人30名", "SINCE null/2021-10-14"),
          Example.counter("警方从来重视打击诈骗"))),
  UNTIL(
      Description.of(
          "The time up to a day or to the present.",
          "截至 DATE | 截至目前",
          "to that day, the beginning open",
          Example.of("截至2021年8月底,警方抓获嫌疑人30名", "UNTIL null/2021-08-31"),
          Example.of("截至目前,警方抓获嫌疑人30名", "UNTIL null/2021-10-14"),
          Example.of("截至9月15日,警方抓获嫌疑人30名", "UNTIL null/2021-09-15"),
          Example.counter("警方截获电话30次"))),
  WORD(
      Description.of(
          "A word that counts from the publication or from a time before.",
          "今年/去年 | 同月 | 次日 | 全年 | 日前",
          "what it means there",
          Example.of("去年,警方抓获嫌疑人30名", "SPAN 2020-01-01/2020-12-31"),
          Example.of("上月,警方抓获嫌疑人30名", "POINT 2021-09-01/2021-09-30"),
          Example.of("昨日,警方抓获嫌疑人30名", "POINT 2021-10-13/2021-10-13"),
          Example.counter("警方当场抓获嫌疑人30名"))),
  COMPARISON(
      Description.of(
          "A year that is only named to compare with.",
          "与/较/比 YEAR … | 去年同期",
          "a time that only the numbers to compare with belong to",
          Example.of("警方抓获嫌疑人30名,较去年同期上升12%", "COMPARED 2020-01-01/2020-12-31"),
          Example.of("与2020年相比,警方多抓获嫌疑人30名", "COMPARED 2020-01-01/2020-12-31"),
          Example.of("警方抓获嫌疑人30名,比去年增长12%", "COMPARED 2020-01-01/2020-12-31"),
          Example.counter("去年,警方抓获嫌疑人30名", "SPAN 2020-01-01/2020-12-31"))),
  YEAR_OF_NAME(
      Description.of(
          "The year in the name of a campaign is no time of its sums.",
          "YEAR … “NAME” 行动",
          "the campaign's edition, and no period",
          Example.of("2020年夏季“飞鱼”行动抓获嫌疑人30名", "NAMING 2020-01-01/2020-12-31"),
          Example.of("2019年冬季“蓝帆”专项行动抓获嫌疑人30名", "NAMING 2019-01-01/2019-12-31"),
          Example.of("2018年全国“净网”行动抓获嫌疑人30名", "NAMING 2018-01-01/2018-12-31"),
          Example.counter("2020年,警方抓获嫌疑人30名", "SPAN 2020-01-01/2020-12-31"))),
  POINTING_BACK(
      Description.of(
          "A word that points to the time before, or behind it.",
          "期间 | 随后 | 近年来",
          "the time before, or none",
          Example.of("行动期间,警方抓获嫌疑人30名", "DURING null/null"),
          Example.of("随后,警方抓获嫌疑人30名", "AFTERWARDS null/null"),
          Example.of("近年来,警方抓获嫌疑人30名", "SEVERAL_YEARS null/null"),
          Example.counter("警方在现场抓获嫌疑人30名")));

  private final Description description;

  TimeForm(Description description) {
    this.description = description;
  }

  @Override
  public Description description() {
    return description;
  }
}
