package org.tongbao.engine.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;

/** A number alone in brackets behind a place or body counts what the sentence's verb is about. */
final class BracketedNumber extends VerbRule {

  @Override
  List<Attempt> attempts(Site site, Memory memory) {
    boolean alone = site.before() == '(' && site.behind() == ')';
    return alone ? Attempt.listOf(attempt(site)) : List.of();
  }

  private static @Nullable Attempt attempt(Site site) {
    for (int i = site.index() - 1; i >= 0; i--) {
      if (site.tokens().get(i).word() instanceof Word.Verb verb && verb.isEnforcement()) {
        ObjectKind implied = verb.implied();
        boolean counted =
            implied != null
                && site.quantity().classifier() != null
                && site.quantity().classifier().counts(implied);
        return counted ? Attempt.carried(verb, site.tokens().get(i).span()) : null;
      }
    }
    return null;
  }

  @Override
  public Description description() {
    return Description.of(
        "A number alone in brackets counts what the sentence's verb is about.",
        "VERB … PLACE ( NUMBER )",
        "a figure with the verb of the sentence",
        Example.of("立案数较多的是东湖区(35件)、西湖区(28件)", "INVESTIGATED CASES 35件", "INVESTIGATED CASES 28件"),
        Example.of("破案最多的是河西区(18起)", "SOLVED CASES 18起"),
        Example.of("抓获嫌疑人最多的是南山区(40名)", "CAUGHT SUSPECTS 40名"),
        Example.counter("人口较多的是东湖区(35人)、西湖区(28人)"));
  }
}
