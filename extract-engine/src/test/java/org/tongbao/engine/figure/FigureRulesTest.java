package org.tongbao.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Figure;
import org.tongbao.engine.StepBudget;
import org.tongbao.engine.scope.ScopeResolver;
import org.tongbao.engine.structure.Outline;
import org.tongbao.engine.structure.OutlineReader;
import org.tongbao.engine.text.Normaliser;

/** Runs the examples that each rule carries, with the rule and without it. */
class FigureRulesTest {

  @TestFactory
  Stream<DynamicTest> everyRuleHasExamplesAndCounterExamples() {
    return rules()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    name(rule),
                    () -> {
                      assertThat(rule.doc()).endsWith(".");
                      assertThat(rule.examples()).anyMatch(FigureRule.Example::holds);
                      assertThat(rule.examples()).anyMatch(example -> !example.holds());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsReadAsItSays() {
    return rules()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                name(rule) + ": " + example.text(),
                                () ->
                                    assertThat(figures(new FrameReader(), example.text()))
                                        .isEqualTo(example.figures()))));
  }

  @TestFactory
  Stream<DynamicTest> examplesNeedTheirRuleAndCounterExamplesDoNot() {
    return rules()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                name(rule) + " taken away: " + example.text(),
                                () ->
                                    assertThat(
                                            figures(without(rule), example.text())
                                                .equals(example.figures()))
                                        .isNotEqualTo(example.holds()))));
  }

  private static Stream<FigureRule> rules() {
    return Stream.concat(FrameReader.EXCLUSIONS.stream(), FrameReader.VERB_RULES.stream());
  }

  private static FrameReader without(FigureRule rule) {
    return new FrameReader(
        FrameReader.EXCLUSIONS.stream().filter(other -> other != rule).toList(),
        FrameReader.VERB_RULES.stream().filter(other -> other != rule).toList());
  }

  private static List<String> figures(FrameReader frames, String sentence) {
    String text = "通报\n" + sentence + (sentence.endsWith("。") ? "" : "。");
    Outline outline = OutlineReader.read(Normaliser.normalise(text), Source.UNKNOWN);
    ScopeResolver scopes = ScopeResolver.of(outline, Source.UNKNOWN);
    return new FigureDetector(frames)
        .detect(outline, scopes, StepBudget.forText(text.length())).stream()
            .map(found -> (Figure) found.detail())
            .map(figure -> figure.action() + " " + figure.objectKind() + " " + figure.text())
            .toList();
  }

  private static String name(FigureRule rule) {
    return rule.getClass().getSimpleName();
  }
}
