package org.tongbao.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tongbao.engine.rule.Example;

/** Takes each rule about numbers away: its examples need it, its counter-examples do not. */
class FigureRulesTest {

  @TestFactory
  Stream<DynamicTest> examplesNeedTheirRuleAndCounterExamplesDoNot() {
    return Stream.concat(FigureGrammar.exclusions().stream(), FigureGrammar.frames().stream())
        .filter(FigureTrial::isRemovable)
        .flatMap(
            rule ->
                rule.description().examples().stream().map(example -> withoutRule(rule, example)));
  }

  private static DynamicTest withoutRule(FigureRule rule, Example example) {
    return DynamicTest.dynamicTest(
        rule.title() + " taken away: " + example.text(),
        () -> {
          boolean same = FigureTrial.without(rule, example.document()).equals(example.findings());
          assertThat(same).isNotEqualTo(example.holds());
        });
  }
}
