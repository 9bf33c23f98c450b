package org.tongbao.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tongbao.contract.document.Source;
import org.tongbao.engine.announcement.AnnouncementDetection;
import org.tongbao.engine.caseevent.CaseDetection;
import org.tongbao.engine.focus.FocusDetection;
import org.tongbao.engine.regulation.RegulationDetection;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.OutlineReader;
import org.tongbao.engine.structure.Sentence;
import org.tongbao.engine.text.Normaliser;

/** Each rule finds something in its examples and nothing in its counter-examples. */
class RuleExamplesTest {

  private static final Source SOURCE = new Source("专项行动综述", null, null, null, null);

  @TestFactory
  Stream<DynamicTest> examples() {
    return rules().stream()
        .flatMap(rule -> rule.examples().stream().map(text -> test(rule, text, true)));
  }

  @TestFactory
  Stream<DynamicTest> counterExamples() {
    return rules().stream()
        .flatMap(rule -> rule.counterExamples().stream().map(text -> test(rule, text, false)));
  }

  private static List<Rule<?>> rules() {
    List<Rule<?>> rules = new ArrayList<>();
    rules.addAll(AnnouncementDetection.rules());
    rules.addAll(CaseDetection.rules());
    rules.addAll(FocusDetection.rules());
    rules.addAll(RegulationDetection.rules());
    return rules;
  }

  private static DynamicTest test(Rule<?> rule, String text, boolean wanted) {
    return DynamicTest.dynamicTest(
        rule.getClass().getSimpleName() + ": " + text,
        () -> assertThat(apply(rule, text).isEmpty()).isEqualTo(!wanted));
  }

  private static List<RuleMatch<?>> apply(Rule<?> rule, String text) {
    Outline outline = OutlineReader.read(Normaliser.normalise(text), SOURCE);
    ScopeResolver scopes = ScopeResolver.of(outline, SOURCE);
    List<RuleMatch<?>> matches = new ArrayList<>();
    for (Sentence sentence : outline.sentences()) {
      Passage passage = new Passage(outline, scopes, sentence);
      List<? extends RuleMatch<?>> found = rule.apply(passage);
      assertThat(found.isEmpty() || passage.saysAny(rule.triggers()))
          .as("a trigger stands in a sentence of which the rule finds something")
          .isTrue();
      matches.addAll(found);
    }
    return matches;
  }
}
