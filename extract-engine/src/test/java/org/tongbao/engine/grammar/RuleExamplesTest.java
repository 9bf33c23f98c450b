package org.tongbao.engine.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tongbao.engine.explanation.Explanation;
import org.tongbao.engine.figure.FigureRule;
import org.tongbao.engine.figure.FigureTrial;
import org.tongbao.engine.rule.Description;
import org.tongbao.engine.rule.Example;
import org.tongbao.engine.rule.GrammarRule;
import org.tongbao.engine.rule.Rule;

/** Every rule of the engine is in the grammar, says what it is, and does what its examples say. */
class RuleExamplesTest {

  private static final int FEWEST_EXAMPLES = 3;
  private static final int FEWEST_COUNTER_EXAMPLES = 1;

  @Test
  void everyRuleOfTheEngineIsInTheGrammar() throws IOException, URISyntaxException {
    List<String> known =
        Grammar.rules().stream().map(rule -> rule.getClass().getName()).distinct().toList();

    assertThat(known).hasSizeGreaterThan(40).containsExactlyInAnyOrderElementsOf(implementations());
  }

  @TestFactory
  Stream<DynamicTest> everyRuleSaysWhatItIs() {
    return Grammar.rules().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.title(), () -> assertDescribed(rule)));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleAlone() {
    return examples((rule, example) -> assertAlone(rule, example));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleInTheWholeGrammar() {
    return examples((rule, example) -> assertWhole(rule, example));
  }

  private interface Trial {
    void run(GrammarRule rule, Example example);
  }

  private static Stream<DynamicTest> examples(Trial trial) {
    return Grammar.rules().stream()
        .flatMap(
            rule ->
                rule.description().examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                rule.title() + ": " + example.text(),
                                () -> trial.run(rule, example))));
  }

  private static void assertDescribed(GrammarRule rule) {
    Description description = rule.description();
    assertThat(description.recognises()).endsWith(".").doesNotContain("\n");
    assertThat(description.pattern()).isNotBlank();
    assertThat(description.produces()).isNotBlank();
    assertThat(description.examples(true)).hasSizeGreaterThanOrEqualTo(FEWEST_EXAMPLES);
    assertThat(description.examples(false)).hasSizeGreaterThanOrEqualTo(FEWEST_COUNTER_EXAMPLES);
    assertThat(description.examples()).extracting(Example::text).doesNotHaveDuplicates();
  }

  private static void assertAlone(GrammarRule rule, Example example) {
    switch (rule) {
      case Rule<?> statement ->
          assertThat(RuleTrial.alone(statement, example)).isEqualTo(example.findings());
      case FigureRule figures when example.holds() ->
          assertThat(FigureTrial.speaks(figures, example.document())).isTrue();
      case FigureRule _ -> {}
      default -> assertThat(FormTrial.alone(rule, example)).isEqualTo(example.findings());
    }
  }

  private static void assertWhole(GrammarRule rule, Example example) {
    if (!(rule instanceof FigureRule) && !(rule instanceof Rule<?>)) {
      FormTrial.assertWhole(rule, example);
      return;
    }
    List<Explanation> events = RuleTrial.whole(example);
    List<Explanation> ofRule =
        events.stream().filter(event -> event.rules().contains(rule)).toList();
    if (rule instanceof FigureRule figures) {
      assertThat(RuleTrial.figures(events)).isEqualTo(example.findings());
      boolean excludes = FigureTrial.excludes(figures);
      assertThat(ofRule.isEmpty()).isEqualTo(excludes || !example.holds());
    } else {
      assertThat(ofRule)
          .extracting(event -> event.event().evidence().quote())
          .isEqualTo(example.findings());
    }
  }

  private static List<String> implementations() throws IOException, URISyntaxException {
    Path classes =
        Path.of(GrammarRule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class"))
          .map(file -> load(file.substring(0, file.length() - 6).replace('/', '.')))
          .filter(GrammarRule.class::isAssignableFrom)
          .filter(type -> !type.isInterface() && !Modifier.isAbstract(type.getModifiers()))
          .map(Class::getName)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, GrammarRule.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("a class of the engine is gone: " + name, e);
    }
  }
}
