package org.tongbao.engine.scope;

/** The ways in which a slot of a scope gets its value, for each slot in the order of preference. */
public enum OriginWay {
  SERIES_NAMED(
      "the campaign named last before it: in its sentence, its paragraph, a heading above"),
  SERIES_OF_DOCUMENT("the campaign of the title, else the one that the document names most"),

  EDITION_OF_ACTION("the year that its sentence puts before 行动 or 专项行动"),
  EDITION_IN_NAME("the year in the campaign's name or directly before it"),
  EDITION_OF_HEADING("the year that the heading above gives the same campaign"),
  EDITION_OF_SENTENCE("the one year that its sentence names before the campaign"),
  EDITION_OF_DOCUMENT("the only year that the document gives the campaign"),
  EDITION_OF_PERIOD("the one year that its sums cover"),

  OPERATION_NAMED("a part of the campaign, named last before it"),
  OPERATION_IN_NAME("what follows a dot in the campaign's name"),

  CRIMES_OF_ROW("the kinds that the row of the table names"),
  CRIMES_IN_WORDS("the kinds that the statement's own words name"),
  CRIMES_OF_CASE("the kinds in the name or the telling of the case"),
  CRIMES_OF_OPERATION("the kinds that the operation is aimed at"),
  CRIMES_BEFORE("the kinds of the item or clause before it in its sentence"),
  CRIMES_POINTED_TO("the kinds that 此类 or 上述 points back to"),
  CRIMES_OF_HEADING("the kinds that the heading above names"),
  CRIMES_OF_DOCUMENT("the one kind that the title or the lead declares"),
  CRIMES_OF_CAMPAIGN("the one kind that the campaign is wholly about"),
  CRIMES_OF_ALL_KINDS("none named: all kinds together"),

  REGION_RESPECTIVE("the place that stands to this number one by one (甲市、乙市分别…)"),
  REGION_IN_SENTENCE("the body, area or opening place named last before it in its sentence"),
  REGION_BEHIND("the body or place behind it in its clause"),
  REGION_OF_PARAGRAPH("the body or place of the sentences before it in its paragraph"),
  REGION_OF_SUPPORT("a body that only supports or directs, where nothing else tells"),
  REGION_OF_HEADING("the place that the heading above names"),
  REGION_OF_DOCUMENT("the place of the title, of the first reporting body, of the publisher"),

  AGENCY_IN_SENTENCE("the body named last before it in its sentence"),
  AGENCY_OF_PARAGRAPH("the body named last in the sentences before it in its paragraph"),
  AGENCY_OF_DOCUMENT("the first body that reports in the document"),

  PERIOD_RESPECTIVE("the time that stands to this number one by one (甲年、乙年分别…)"),
  PERIOD_IN_SENTENCE("the time named last before it in its sentence"),
  PERIOD_OF_ANNOUNCEMENT("the day on which cases were published"),
  PERIOD_BEHIND("the running time behind it in its clause"),
  PERIOD_OF_PARAGRAPH("the running time of the sentences before it in its paragraph"),
  PERIOD_STARTED(
      "the beginning that the sentence before gives, where its own time has only an end"),
  PERIOD_OF_SECTION("the running time of its section, of a text around it, of the text before it"),

  LEVEL_CASES_COUNTED("a title or a count of model cases, which tells no single case"),
  LEVEL_OF_OPERATION("a named operation inside the campaign"),
  LEVEL_CLUSTER("a case that is an operation of its own (集群战役)"),
  LEVEL_CASE_TOLD("its part of the sentence names or tells one case"),
  LEVEL_OF_PARAGRAPH("its paragraph has begun to tell one case"),
  LEVEL_OF_HEADING("a heading above announces cases"),
  LEVEL_OF_TITLE("the title tells one case, and the sentence counts nothing beyond it"),
  LEVEL_OF_ACTION("an action without a name of its own inside the campaign"),
  LEVEL_SUM("none of these: a sum of a campaign, body or region");

  private final String sentence;

  OriginWay(String sentence) {
    this.sentence = sentence;
  }

  /** What the way is, as part of a sentence. */
  public String sentence() {
    return sentence;
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
