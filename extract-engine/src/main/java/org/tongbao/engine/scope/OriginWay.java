package org.tongbao.engine.scope;

/** The ways in which a slot of a scope gets its value, for each slot in the order of preference. */
public enum OriginWay {
  SERIES_NAMED("the campaign named last before it", "通报\n在“净网2021”专项行动中,警方抓获嫌疑人30名。", "净网"),
  SERIES_OF_DOCUMENT(
      "the campaign of the title, else the one that the document names most",
      "“净网2021”专项行动通报\n警方抓获嫌疑人30名。",
      "净网"),

  EDITION_OF_ACTION(
      "the year that its sentence puts before 行动 or 专项行动",
      "“护苗2020”专项行动通报\n2019年专项行动中,警方抓获嫌疑人30名。",
      "2019"),
  EDITION_IN_NAME(
      "the year in the campaign's name or directly before it",
      "通报\n在“净网2021”专项行动中,警方抓获嫌疑人30名。",
      "2021"),
  EDITION_OF_HEADING(
      "the year that the heading above gives the same campaign",
      "通报\n“护网2022”专项行动\n警方在“护网”行动中抓获嫌疑人30名。",
      "2022"),
  EDITION_OF_SENTENCE(
      "the one year that its sentence names before the campaign",
      "通报\n2021年,警方开展“清朗”专项行动,抓获嫌疑人30名。",
      "2021"),
  EDITION_OF_DOCUMENT(
      "the only year that the document gives the campaign",
      "“断卡2023”行动通报\n警方在“断卡”行动中抓获嫌疑人30名。",
      "2023"),
  EDITION_OF_PERIOD("the one year that its sums cover", "“断卡”行动通报\n2022年1月至6月,警方抓获嫌疑人30名。", "2022"),

  OPERATION_NAMED(
      "a part of the campaign, named last before it", "“净网2021”专项行动通报\n警方在“断源”行动中抓获嫌疑人30名。", "断源"),
  OPERATION_IN_NAME(
      "what follows a dot in the campaign's name", "通报\n网信办在“清朗·优化营商环境”专项行动中查处违法账号30个。", "优化营商环境"),

  CRIMES_OF_ROW(
      "the kinds that the row of the table names", "警方查处违法犯罪通报\n类别 | 抓获(名)\n网络赌博 | 63", "GAMBLING"),
  CRIMES_IN_WORDS(
      "the kinds that the statement's own words name", "通报\n警方抓获电信网络诈骗嫌疑人30名。", "FRAUD"),
  CRIMES_OF_CASE(
      "the kinds in the name or the telling of the case",
      "通报\n警方侦破“3·11”侵犯公民个人信息案。抓获嫌疑人30名。",
      "PERSONAL_DATA"),
  CRIMES_OF_OPERATION(
      "the kinds that the operation aims at",
      "“净网2021”专项行动通报\n在打击“网络水军”行动中,警方抓获嫌疑人30名。",
      "PAID_POSTERS"),
  CRIMES_BEFORE(
      "the kinds of the item or clause before it in its sentence",
      "通报\n警方严打网络赌博,抓获嫌疑人30名。",
      "GAMBLING"),
  CRIMES_POINTED_TO(
      "the kinds that 此类 or 上述 points back to", "通报\n网络谣言扰乱秩序。警方查处此类违法人员30名。", "RUMOUR"),
  CRIMES_OF_HEADING(
      "the kinds that the heading above names", "通报\n打击网络赌博\n警方抓获嫌疑人30名。", "GAMBLING"),
  CRIMES_OF_DOCUMENT(
      "the one kind that the title or the lead declares", "警方打击电信网络诈骗成效通报\n抓获嫌疑人30名。", "FRAUD"),
  CRIMES_OF_CAMPAIGN(
      "the one kind that the campaign is wholly about", "“断卡”行动通报\n警方抓获嫌疑人30名。", "FRAUD"),
  CRIMES_OF_ALL_KINDS("none named: all kinds together", "“净网2021”专项行动通报\n警方抓获嫌疑人30名。", ""),

  REGION_RESPECTIVE(
      "the place that stands to this number one by one (甲市、乙市分别…)",
      "通报\n湖北武汉、襄阳、宜昌警方分别抓获嫌疑人31人、20人、9人。",
      "420600 襄阳市"),
  REGION_IN_SENTENCE(
      "the body, area or opening place named last before it in its sentence",
      "通报\n浙江省公安厅抓获嫌疑人30名。",
      "330000 浙江省"),
  REGION_BEHIND("the body or place behind it in its clause", "通报\n抓获嫌疑人30名的是杭州市公安局。", "330100 杭州市"),
  REGION_OF_PARAGRAPH(
      "the body or place of the sentences before it in its paragraph",
      "通报\n杭州市公安局开展专项整治。共抓获嫌疑人30名。",
      "330100 杭州市"),
  REGION_OF_SUPPORT(
      "a body that only supports or directs, where nothing else tells",
      "通报\n在杭州市公安局的支持下,抓获嫌疑人30名。",
      "330100 杭州市"),
  REGION_OF_HEADING("the place that the heading above names", "通报\n浙江省\n警方抓获嫌疑人30名。", "330000 浙江省"),
  REGION_OF_DOCUMENT(
      "the place of the title, else of the first reporting body, else of the publisher",
      "杭州市公安局通报\n共抓获嫌疑人30名。",
      "330100 杭州市"),

  AGENCY_IN_SENTENCE(
      "the body named last before it in its sentence", "通报\n浙江省公安厅抓获嫌疑人30名。", "浙江省公安厅"),
  AGENCY_OF_PARAGRAPH(
      "the body named last in the sentences before it in its paragraph",
      "通报\n杭州市公安局开展专项整治。共抓获嫌疑人30名。",
      "杭州市公安局"),
  AGENCY_OF_DOCUMENT(
      "the first body that reports in the document", "杭州市公安局通报\n共抓获嫌疑人30名。", "杭州市公安局"),

  PERIOD_RESPECTIVE(
      "the time that stands to this number one by one (甲年、乙年分别…)",
      "通报\n2021年、2022年警方分别抓获嫌疑人31名、20名。",
      "2022-01-01"),
  PERIOD_IN_SENTENCE(
      "the time named last before it in its sentence", "通报\n2021年8月,警方抓获嫌疑人30名。", "2021-08-01"),
  PERIOD_OF_ANNOUNCEMENT(
      "the day of an announcement, where its clause publishes something",
      "通报\n2021年8月3日,公安部公布10起网络诈骗典型案例。",
      "2021-08-03"),
  PERIOD_BEHIND(
      "the running time behind it in its clause", "通报\n警方抓获嫌疑人30名(截至2021年8月底)。", "2021-08-31"),
  PERIOD_OF_PARAGRAPH(
      "the running time of the sentences before it in its paragraph",
      "通报\n2021年1月至6月,警方侦破案件80起。抓获嫌疑人30名。",
      "2021-01-01"),
  PERIOD_STARTED(
      "the beginning that the sentence before gives, where its own time has only an end",
      "通报\n2021年2月1日以来,警方开展专项整治。截至3月14日,抓获嫌疑人30名。",
      "2021-02-01"),
  PERIOD_OF_NUMBER(
      "the time of the same number in the body, for a headline that repeats it",
      "警方抓获嫌疑人30名\n2021年3月,警方抓获嫌疑人30名。",
      "2021-03-01"),
  PERIOD_OF_CAMPAIGN(
      "the stated run of the campaign, or its beginning where a time leaves that open",
      "通报\n2021年7月5日,警方启动“净边”行动。截至2021年8月底,抓获嫌疑人30名。",
      "2021-07-05"),
  PERIOD_OF_SECTION(
      "the running time of its section, else of the text around or before it",
      "通报\n2021年1月至6月,警方侦破案件80起。\n抓获嫌疑人30名。",
      "2021-01-01"),

  LEVEL_CASES_COUNTED(
      "a title or a count of model cases, which tells no single case",
      "通报\n公安部公布10起网络诈骗典型案例。",
      "CAMPAIGN"),
  LEVEL_OF_OPERATION(
      "a named operation inside the campaign", "“净网2021”专项行动通报\n警方在“断源”行动中抓获嫌疑人30名。", "OPERATION"),
  LEVEL_CLUSTER(
      "a case that is an operation of its own (集群战役)", "通报\n警方破获一起诈骗案,集群打击中抓获嫌疑人30名。", "OPERATION"),
  LEVEL_CASE_TOLD(
      "its part of the sentence names or tells one case", "通报\n警方破获一起诈骗案,抓获嫌疑人30名。", "CASE"),
  LEVEL_OF_PARAGRAPH("its paragraph has begun to tell one case", "通报\n警方破获一起诈骗案。抓获嫌疑人30名。", "CASE"),
  LEVEL_OF_HEADING("a heading above announces cases", "通报\n典型案例\n警方抓获嫌疑人30名。", "CASE"),
  LEVEL_OF_TITLE(
      "the title tells one case, and the sentence counts nothing beyond it",
      "警方破获一起诈骗案\n抓获嫌疑人30名。",
      "CASE"),
  LEVEL_OF_NUMBER(
      "the title repeats the number of a case that the body tells",
      "警方抓获嫌疑人30名\n警方破获一起诈骗案,抓获嫌疑人30名。",
      "CASE"),
  LEVEL_OF_ACTION(
      "an action without a name of its own inside the campaign",
      "通报\n在打击“网络水军”行动中,警方抓获嫌疑人30名。",
      "OPERATION"),
  LEVEL_SUM("none of these: a sum of a campaign, body or region", "通报\n警方共抓获嫌疑人30名。", "CAMPAIGN");

  private final String sentence;
  private final String example;
  private final String value;

  /**
   * @param example a document with its title
   * @param value that an event of the example has in this way, empty for none
   */
  OriginWay(String sentence, String example, String value) {
    this.sentence = sentence;
    this.example = example;
    this.value = value;
  }

  /** What the way is, as part of a sentence. */
  public String sentence() {
    return sentence;
  }

  /** A document, its title first, in which an event gets {@link #value} in this way. */
  public String example() {
    return example;
  }

  public String value() {
    return value;
  }

  /** Whether the slot is one that the way fills. */
  public boolean fills(Slot slot) {
    String prefix =
        switch (slot) {
          case FROM, TO -> "PERIOD";
          case SERIES, EDITION, OPERATION, CRIMES, REGION, AGENCY, LEVEL -> slot.name();
        };
    return name().startsWith(prefix + "_");
  }
}
