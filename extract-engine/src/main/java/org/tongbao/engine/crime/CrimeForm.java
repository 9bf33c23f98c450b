package org.tongbao.engine.crime;

import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.EnumeratedRule;
import org.tongbao.engine.rule.Example;

/** The forms that are recognised here: the kinds of crime that a text names. */
public enum CrimeForm implements EnumeratedRule {
  KIND_OF_CRIME(
      Description.of(
          "A word for one kind of crime.",
          "TERM",
          "its code",
          Example.of("抓获电信网络诈骗嫌疑人30名", "FRAUD"),
          Example.of("抓获网络赌博嫌疑人30名", "GAMBLING"),
          Example.of("抓获侵犯公民个人信息嫌疑人30名", "PERSONAL_DATA"),
          Example.counter("反诈中心抓获嫌疑人30名"))),
  ALL_KINDS(
      Description.of(
          "A word for all kinds together.",
          "违法犯罪 | 刑事案件",
          "no code",
          Example.of("侦破刑事案件30起", "ALL"),
          Example.of("侦破各类刑案30起", "ALL"),
          Example.of("抓获各类嫌疑人30名", "ALL"),
          Example.counter("抓获网络赌博人员30名", "GAMBLING")));

  private final Description description;

  CrimeForm(Description description) {
    this.description = description;
  }

  @Override
  public Description description() {
    return description;
  }
}
