package org.tongbao.standalone.facts;

import java.util.Map;

/** The usual Chinese word for a code, for people who read the table. */
final class ChineseWords {

  private static final Map<String, String> ACTIONS =
      Map.ofEntries(
          Map.entry("SOLVED", "侦破"),
          Map.entry("INVESTIGATED", "侦办"),
          Map.entry("CAUGHT", "抓获"),
          Map.entry("DETAINED", "采取强制措施"),
          Map.entry("ARRESTED", "逮捕"),
          Map.entry("PROSECUTED", "移送起诉"),
          Map.entry("SENTENCED", "判处"),
          Map.entry("PENALIZED", "处罚"),
          Map.entry("WARNED", "约谈警告"),
          Map.entry("SEIZED", "查获"),
          Map.entry("FROZEN", "冻结"),
          Map.entry("DISMANTLED", "打掉"),
          Map.entry("SHUT_DOWN", "关停"),
          Map.entry("REMOVED", "清理"),
          Map.entry("BLOCKED", "拦截"),
          Map.entry("RESCUED", "解救"),
          Map.entry("RECOVERED", "追缴"),
          Map.entry("INSPECTED", "检查"),
          Map.entry("IDENTIFIED", "查明"),
          Map.entry("INVOLVED", "涉案"),
          Map.entry("DEPLOYED", "出动"),
          Map.entry("LAUNCHED", "开展"),
          Map.entry("PUBLISHED", "公布"),
          Map.entry("RECEIVED", "受理"),
          Map.entry("OTHER", "处置"));

  private static final Map<String, String> OBJECTS =
      Map.ofEntries(
          Map.entry("CASES", "案件"),
          Map.entry("SUSPECTS", "嫌疑人"),
          Map.entry("INSIDERS", "行业内鬼"),
          Map.entry("PEOPLE", "人员"),
          Map.entry("ORGANIZATIONS", "单位"),
          Map.entry("GANGS", "团伙"),
          Map.entry("PREMISES", "窝点"),
          Map.entry("WEBSITES", "网站"),
          Map.entry("PLATFORMS", "平台"),
          Map.entry("ACCOUNTS", "账号"),
          Map.entry("GROUPS", "群组"),
          Map.entry("APPS", "应用程序"),
          Map.entry("CONTENT", "信息"),
          Map.entry("PERSONAL_DATA", "个人信息"),
          Map.entry("CARDS", "卡"),
          Map.entry("DEVICES", "设备"),
          Map.entry("GOODS", "物品"),
          Map.entry("MONEY", "资金"),
          Map.entry("CAMPAIGNS", "专项行动"),
          Map.entry("TEAMS", "专班"),
          Map.entry("LEADS", "线索"),
          Map.entry("OTHER", "其他"));

  private static final Map<String, String> CRIMES =
      Map.ofEntries(
          Map.entry("PERSONAL_DATA", "个人信息"),
          Map.entry("HACKING", "黑客"),
          Map.entry("FRAUD", "电信诈骗"),
          Map.entry("GAMBLING", "赌博"),
          Map.entry("PORNOGRAPHY", "淫秽色情"),
          Map.entry("RUMOUR", "网络谣言"),
          Map.entry("PAID_POSTERS", "网络水军"),
          Map.entry("CYBER_VIOLENCE", "网络暴力"),
          Map.entry("EXAM_CHEATING", "考试作弊"),
          Map.entry("BLACK_GREY_MARKET", "黑灰产"),
          Map.entry("MINORS", "未成年人"),
          Map.entry("EXTORTION", "敲诈勒索"),
          Map.entry("ILLEGAL_LENDING", "套路贷"),
          Map.entry("MONEY_LAUNDERING", "洗钱"),
          Map.entry("DRUGS", "毒品"),
          Map.entry("WEAPONS", "枪爆"),
          Map.entry("PYRAMID", "传销"),
          Map.entry("COUNTERFEIT", "侵权假冒"),
          Map.entry("SURVEILLANCE", "偷拍窃听"),
          Map.entry("ORGANIZED_CRIME", "涉黑涉恶"),
          Map.entry("SMUGGLING", "走私"),
          Map.entry("TAX", "涉税"),
          Map.entry("ENVIRONMENT", "环境"),
          Map.entry("FOOD_DRUG", "食品药品"),
          Map.entry("TRAFFICKING", "拐卖"),
          Map.entry("OTHER", "其他"));

  private ChineseWords() {}

  /** The word for an action; the code itself where there is none. */
  static String ofAction(String code) {
    return ACTIONS.getOrDefault(code, code);
  }

  /** The word for an object; the code itself where there is none. */
  static String ofObject(String code) {
    return OBJECTS.getOrDefault(code, code);
  }

  /** The word for a kind of crime; the code itself where there is none. */
  static String ofCrime(String code) {
    return CRIMES.getOrDefault(code, code);
  }
}
