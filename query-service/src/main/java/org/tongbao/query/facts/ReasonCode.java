package org.tongbao.query.facts;

/** Why a fact has its status, in words of both languages. */
public enum ReasonCode {
  SOURCES_DISAGREE(
      Status.DISPUTED,
      "Two sources give values for the same day that do not meet.",
      "两个来源对同一日期给出的数值不一致。"),
  PART_EXCEEDS_TOTAL(
      Status.SUSPECT, "A share is larger than the total that it belongs to.", "其中的分项大于所属的总数。"),
  TOTAL_SHRINKS(
      Status.SUSPECT,
      "A running total is smaller than it was at an earlier day.",
      "累计数小于较早日期的累计数。"),
  OFF_BY_TEN_THOUSANDS(
      Status.SUSPECT,
      "A value differs from another by a factor of exactly 10,000 or 100,000,000.",
      "数值与另一数值恰好相差一万倍或一亿倍，可能漏写或多写了单位。"),
  ONE_DOCUMENT_SEVERAL_VALUES(
      Status.SEVERAL,
      "One document gives several values for the same period; the largest is current.",
      "同一文件对同一时段给出多个数值，以最大者为当前值。");

  private final Status status;
  private final String english;
  private final String chinese;

  ReasonCode(Status status, String english, String chinese) {
    this.status = status;
    this.english = english;
    this.chinese = chinese;
  }

  public Status status() {
    return status;
  }

  public String english() {
    return english;
  }

  public String chinese() {
    return chinese;
  }
}
