package org.tongbao.engine.campaign;

import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.EnumeratedRule;
import org.tongbao.engine.rule.Example;

/** The forms that are recognised here: the campaigns that a text names. */
public enum CampaignForm implements EnumeratedRule {
  KNOWN_SERIES(
      Description.of(
          "A campaign of the lexicon in quotation marks, with a year or before a word for a campaign.",
          "“NAME” | NAME YEAR | NAME 行动",
          "the series, and its year where one is named",
          Example.of("在“净网2021”专项行动中,警方抓获嫌疑人30名", "SERIES 净网 2021"),
          Example.of("净网2020专项行动抓获嫌疑人30名", "SERIES 净网 2020"),
          Example.of("“断卡”行动抓获嫌疑人30名", "SERIES 断卡 null"),
          Example.counter("警方维护网络安全,抓获嫌疑人30名"))),
  NAME_WITH_YEAR(
      Description.of(
          "An unknown name with a year.",
          "“NAME YEAR” | two letters YEAR 专项行动",
          "a series of its own",
          Example.of("在“飞鱼2022”行动中,警方抓获嫌疑人30名", "SERIES 飞鱼 2022"),
          Example.of("“利风-2019”专项行动抓获嫌疑人30名", "SERIES 利风 2019"),
          Example.of("齐心2024专项行动抓获嫌疑人30名", "SERIES 齐心 2024"),
          Example.counter("该“元老”2022年被捕"))),
  NAMED_ACTION(
      Description.of(
          "An unknown name in quotation marks before a word for a campaign.",
          "“NAME” 行动/专项行动",
          "a campaign, or a part of the main one",
          Example.of("在“飞鱼”行动中,警方抓获嫌疑人30名", "NAMED_ACTION 飞鱼 null"),
          Example.of("“蓝帆”专项行动抓获嫌疑人30名", "NAMED_ACTION 蓝帆 null"),
          Example.of("“晚霞”集中整治抓获嫌疑人30名", "NAMED_ACTION 晚霞 null"),
          Example.counter("警方抓获绰号“飞鱼”的嫌疑人"))),
  BATTLE(
      Description.of(
          "A numbered or collective battle.",
          "“NAME N号” 行动 | “NAME N号” two letters 行动 | “NAME” 集群战役",
          "a part of a campaign",
          Example.of("在“飞鱼1号”行动中,警方抓获嫌疑人30名", "BATTLE 飞鱼1号 null"),
          Example.of("“蓝帆”集群战役抓获嫌疑人30名", "BATTLE 蓝帆 null"),
          Example.of("“晚霞3号”收网行动抓获嫌疑人30名", "BATTLE 晚霞3号 null"),
          Example.of("“晚霞3号”清网行动抓获嫌疑人30名", "BATTLE 晚霞3号 null"),
          Example.counter("警方查获“飞鱼1号”渔船"))),
  MEMBER_OR_UMBRELLA(
      Description.of(
          "A campaign of the lexicon inside which others stand, or that stands inside others.",
          "“扫黄打非” | “护苗”",
          "a series, or a part of the main campaign",
          Example.of("“扫黄打非”行动查处网站30家", "UMBRELLA 扫黄打非 null"),
          Example.of("“护苗2021”行动查处网站30家", "MEMBER 护苗 2021"),
          Example.of("“护苗”专项行动查处网站30家", "MEMBER 护苗 null"),
          Example.counter("警方护送幼苗"))),
  AIMED(
      Description.of(
          "A campaign that is named after what it is aimed at.",
          "打击/整治 TARGET 专项行动 | 开展 TARGET 打击整治 专项行动",
          "a series whose name is the aim, where no other is named before",
          Example.of("打击整治养老诈骗专项行动抓获嫌疑人30名", "AIMED 打击整治养老诈骗 null"),
          Example.of("整治非法捕捞专项行动抓获嫌疑人30名", "AIMED 整治非法捕捞 null"),
          Example.of("警方开展网络谣言打击整治专项行动,抓获嫌疑人30名", "AIMED 网络谣言打击整治 null"),
          Example.counter("打击枪爆犯罪专项行动部际联席会议召开")));

  private final Description description;

  CampaignForm(Description description) {
    this.description = description;
  }

  @Override
  public Description description() {
    return description;
  }
}
