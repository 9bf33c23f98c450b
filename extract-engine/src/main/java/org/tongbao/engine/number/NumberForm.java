package org.tongbao.engine.number;

import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.EnumeratedRule;
import org.tongbao.engine.rule.Example;

/** The forms that are recognised here: the numbers of a text, with their hedges and units. */
public enum NumberForm implements EnumeratedRule {
  DIGITS(
      Description.of(
          "Arabic digits, also full width, with commas in groups of three, or broken by a space.",
          "3 | 11,239 | ３６ | 2 1",
          "its value, bound EXACT",
          Example.of("抓获嫌疑人1558名", "1558 名 EXACT"),
          Example.of("查扣手机11,239部", "11239 部 EXACT"),
          Example.of("抓获嫌疑人３６名", "36 名 EXACT"),
          Example.of("扣押电脑2 1台", "21 台 EXACT"),
          Example.counter("行动为期30天"))),
  HAN_NUMERAL(
      Description.of(
          "Chinese numerals, ordinary, formal or digit by digit.",
          "四千五百八十八 | 二〇〇 | 七十三点六五",
          "its value",
          Example.of("偵破案件四千五百八十八宗", "4588 宗 EXACT"),
          Example.of("抓获嫌疑人二〇七名", "207 名 EXACT"),
          Example.of("涉案金额七十三点六五万元", "736500 元 EXACT"),
          Example.counter("一方面,警方加强巡逻"))),
  MAGNITUDE(
      Description.of(
          "Digits or numerals with 百, 千, 万 or 亿, also mixed.",
          "NUMERAL 万 | 1万2千 | 1亿3000万",
          "the value multiplied out",
          Example.of("查获银行卡5.6万张", "56000 张 EXACT"),
          Example.of("清理信息1万2千条", "12000 条 EXACT"),
          Example.of("冻结资金1亿3000万元", "130000000 元 EXACT"),
          Example.counter("抓获嫌疑人12名", "12 名 EXACT"))),
  AT_LEAST(
      Description.of(
          "A hedge that makes the number the least: 余 and 多 inside or behind, 逾, 超, 超过, 上 before, 以上 behind.",
          "逾/超/上 NUMBER | NUMBER 余/多 UNIT | NUMBER UNIT 以上",
          "bound AT_LEAST",
          Example.of("侦破案件3.7万余起", "37000 起 AT_LEAST"),
          Example.of("冻结资金逾9300万元", "93000000 元 AT_LEAST"),
          Example.of("涉案金额上亿元", "100000000 元 AT_LEAST"),
          Example.of("清理信息6000余万条", "60000000 条 AT_LEAST"),
          Example.of("抓获嫌疑人300名以上", "300 名 AT_LEAST"),
          Example.counter("抓获嫌疑人300名", "300 名 EXACT"))),
  AT_MOST(
      Description.of(
          "A hedge that makes the number the most.",
          "近/将近/不足/不到 NUMBER",
          "bound AT_MOST",
          Example.of("抓获嫌疑人近百名", "100 名 AT_MOST"),
          Example.of("查获假烟不足200条", "200 条 AT_MOST"),
          Example.of("关停账号将近5000个", "5000 个 AT_MOST"),
          Example.counter("关停附近5000个账号", "5000 个 EXACT"))),
  ABOUT(
      Description.of(
          "A hedge that makes the number uncertain both ways.",
          "约/大约 NUMBER | NUMBER UNIT 左右/上下",
          "bound ABOUT",
          Example.of("涉案金额约31.6亿元", "3160000000 元 ABOUT"),
          Example.of("抓获嫌疑人200名左右", "200 名 ABOUT"),
          Example.of("查获卡片大约3000张", "3000 张 ABOUT"),
          Example.counter("警方约谈30家平台", "30 家 EXACT"))),
  RANGE(
      Description.of(
          "Two ends, neighbouring numerals, or 十几.",
          "NUMBER 至/到/- NUMBER | 三四 | 十几",
          "value and upper end, bound RANGE",
          Example.of("抓获嫌疑人3至5名", "3-5 名 RANGE"),
          Example.of("抓获嫌疑人十几名", "11-19 名 RANGE"),
          Example.of("查获手机3-5万部", "30000-50000 部 RANGE"),
          Example.counter("抓获嫌疑人3名", "3 名 EXACT"))),
  INDEFINITE(
      Description.of(
          "数 or 几 before a magnitude: only the order of it is told.",
          "数 MAGNITUDE",
          "a RANGE from twice to just under ten times the magnitude, flag INDEFINITE",
          Example.of("涉案金额数亿元", "200000000-999999999 元 RANGE"),
          Example.of("抓获嫌疑人数十名", "20-99 名 RANGE"),
          Example.of("查获卡片数百张", "200-999 张 RANGE"),
          Example.counter("侦破多起案件"))),
  CURRENCY(
      Description.of(
          "A sum of money in yuan or, before or behind the number, another currency.",
          "NUMBER 元/港元/美元 | 港币 NUMBER 元",
          "unit 元, or that of the currency",
          Example.of("冻结资金500余万元", "5000000 元 AT_LEAST"),
          Example.of("冻结资金300万港元", "3000000 港元 EXACT"),
          Example.of("查获现金20万美元", "200000 美元 EXACT"),
          Example.counter("表彰五个方面的先进典型"))),
  UNIT(
      Description.of(
          "A classifier behind the number, doubled ones as a whole; without one the unit stays empty.",
          "NUMBER CLASSIFIER | NUMBER CLASSIFIER ( CLASSIFIER )",
          "the unit in Simplified",
          Example.of("查获电脑12台(套)", "12 台(套) EXACT"),
          Example.of("检查单位300家次", "300 家次 EXACT"),
          Example.of("查封9000场所", "9000 null EXACT"),
          Example.counter("整治为期三个月")));

  private final Description description;

  NumberForm(Description description) {
    this.description = description;
  }

  @Override
  public Description description() {
    return description;
  }
}
