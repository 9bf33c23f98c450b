package org.tongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.contract.Limits;
import org.tongbao.contract.document.Source;
import org.tongbao.reading.Reading;

/**
 * Texts that nobody means well with: the steps that they take grow with their length and no faster.
 */
class HostileInputTest {

  private static final int SHORT = 64 * 1024;
  private static final int LONG = 1024 * 1024;

  /** The long text is sixteen times the short one. */
  private static final int MOST_TIMES_THE_STEPS = 20;

  private final ExtractionEngine engine = new ExtractionEngine();

  static Stream<IntFunction<String>> texts() {
    return Stream.of(
        repeated("万"),
        repeated("1"),
        repeated("("),
        repeated("“"),
        repeated("侦破案件3起、"),
        repeated("其中抓获1人,"),
        repeated("| 1 "),
        repeated("a\n"),
        repeated("警方破获一起诈骗案。\n"),
        random("万亿千百十0123456789.,余多一二三数几", 1),
        random("()[]“”《》,、;:。\n 3起", 2),
        random("侦破抓获案件人名起个其中的被将3一万,、。\n", 3),
        random("\ud800\udc00\u0000\u200b㐀網(w)", 4));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void stepsGrowWithTheLength(IntFunction<String> text) {
    long steps = steps(text.apply(SHORT));

    assertThat(steps(text.apply(LONG))).isLessThanOrEqualTo(MOST_TIMES_THE_STEPS * steps);
  }

  private long steps(String text) {
    StepBudget budget = StepBudget.forText(text.length());
    Reading.Readable document =
        new Reading.Readable("0".repeat(32), "0".repeat(16), Source.UNKNOWN, text);

    assertThat(engine.extract(document, budget))
        .hasSizeLessThanOrEqualTo(Limits.EVENTS_PER_DOCUMENT);
    return budget.spent();
  }

  @Test
  void aSpentBudgetEndsTheWork() {
    StepBudget budget = StepBudget.forText(10);

    assertThatThrownBy(() -> budget.spend(Long.MAX_VALUE))
        .isInstanceOf(StepBudgetExceededException.class)
        .hasMessageContaining("10 UTF-16 code units");
  }

  private static IntFunction<String> repeated(String words) {
    return length -> words.repeat(length / words.length());
  }

  private static IntFunction<String> random(String alphabet, long seed) {
    return length -> {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(length);
      while (text.length() < length) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      return text.toString();
    };
  }
}
