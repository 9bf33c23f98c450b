package org.tongbao.engine.figure;

import java.util.List;

/** A number behind 第 is an ordinal. */
final class OrdinalNumber implements Exclusion {

  @Override
  public String doc() {
    return "A number behind 第 is an ordinal.";
  }

  @Override
  public boolean excludes(Site site) {
    return site.before() == '第';
  }

  @Override
  public List<Example> examples() {
    return List.of(Example.of("抓获的第3名嫌疑人"), Example.counter("抓获3名嫌疑人", "CAUGHT SUSPECTS 3名"));
  }
}
