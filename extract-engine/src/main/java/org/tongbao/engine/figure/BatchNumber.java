package org.tongbao.engine.figure;

import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** A number of batches directly before a verb says how something was done, not how much. */
final class BatchNumber extends Exclusion {

  private static final Phrases BATCHES = Phrases.of("批", "批次", "波次", "轮次");

  @Override
  boolean excludes(Site site) {
    int end = site.quantity().end();
    boolean verbBehind =
        !site.right().isEmpty()
            && site.right().getFirst().isEnforcement()
            && site.right().getFirst().start() == end;
    return verbBehind
        && BATCHES.endsAt(site.text(), end)
        && site.left().none(Traits.NOUN | Traits.ENFORCEMENT);
  }

  @Override
  public Description description() {
    return Description.of(
        "A number of batches directly before a verb says how something was done, not how much.",
        "NUMBER 批/批次/波次 VERB",
        "no figure",
        Example.of("公安机关分两批次督办重点案件60起", "OTHER CASES 60起"),
        Example.of("警方分3批抓获犯罪嫌疑人80名", "CAUGHT SUSPECTS 80名"),
        Example.of("公安机关分四批查处案件90起", "INVESTIGATED CASES 90起"),
        Example.counter("海关查获侵权货物30批", "SEIZED GOODS 30批"));
  }
}
