package org.tongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.contract.Limits;
import org.tongbao.contract.document.Source;
import org.tongbao.reading.Reading;

/** Texts that nobody means well with: a quarter of a mebibyte, at full scale a whole one. */
class HostileInputTest {

  private static final int LENGTH =
      System.getProperty("tongbao.scale", "quick").equals("long") ? 1024 * 1024 : 256 * 1024;

  static Stream<String> texts() {
    return Stream.of(
        "万".repeat(LENGTH),
        "1".repeat(LENGTH),
        "(".repeat(LENGTH),
        "“".repeat(LENGTH),
        "侦破案件3起、".repeat(LENGTH / 7),
        "其中抓获1人,".repeat(LENGTH / 7),
        "| 1 ".repeat(LENGTH / 4),
        "a\n".repeat(LENGTH / 2),
        "警方破获一起诈骗案。\n".repeat(LENGTH / 11),
        random("万亿千百十0123456789.,余多一二三数几", 1),
        random("()[]“”《》,、;:。\n 3起", 2),
        random("侦破抓获案件人名起个其中的被将3一万,、。\n", 3),
        random("\ud800\udc00\u0000\u200b㐀網(w)", 4));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void areReadWithinTheirBudget(String text) {
    Reading.Readable document =
        new Reading.Readable("0".repeat(32), "0".repeat(16), Source.UNKNOWN, text);

    assertThat(new ExtractionEngine().extract(document))
        .hasSizeLessThanOrEqualTo(Limits.EVENTS_PER_DOCUMENT);
  }

  @Test
  void aSpentBudgetEndsTheWork() {
    StepBudget budget = StepBudget.forText(10);

    assertThatThrownBy(() -> budget.spend(Long.MAX_VALUE))
        .isInstanceOf(StepBudgetExceededException.class)
        .hasMessageContaining("10 UTF-16 code units");
  }

  private static String random(String alphabet, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(LENGTH);
    while (text.length() < LENGTH) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
