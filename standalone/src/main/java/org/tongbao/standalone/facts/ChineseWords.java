package org.tongbao.standalone.facts;

import java.util.Map;

/** The usual Chinese word for a code, for people who read the table. */
final class ChineseWords {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("SOLVED", "侦破"),
          Map.entry("INVESTIGATED", "侦办"),
          Map.entry("CAUGHT", "抓获"),
          Map.entry("DETAINED", "拘留"),
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
          Map.entry("LEADS", "线索"));

  private ChineseWords() {}

  /** Empty for a code without a word, such as OTHER. */
  static String of(String code) {
    return WORDS.getOrDefault(code, "");
  }
}
