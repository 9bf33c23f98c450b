package org.tongbao.engine.figure;

import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** A number behind 第 is an ordinal. */
final class OrdinalNumber extends Exclusion {

  @Override
  boolean excludes(Site site) {
    return site.before() == '第';
  }

  @Override
  public Description description() {
    return Description.of(
        "A number behind 第 is an ordinal.",
        "第 NUMBER",
        "no figure",
        Example.of("抓获的第3名嫌疑人"),
        Example.of("查处的第12家网吧是累犯"),
        Example.of("破获今年第100起案件"),
        Example.counter("抓获3名嫌疑人", "CAUGHT SUSPECTS 3名"));
  }
}
