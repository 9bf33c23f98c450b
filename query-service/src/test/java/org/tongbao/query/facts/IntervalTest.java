package org.tongbao.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  @ParameterizedTest
  @CsvSource({
    "'[80, 90)', '[90, 90]', false",
    "'[80, 90)', '[89, 89]', true",
    "'[80, 90)', '[80, 80]', true",
    "'(90, 100]', '[90, 90]', false",
    "'(90, 100]', '[100, 110)', true",
    "'[80, 90)', '(90, 100]', false",
    "'[1, 5]', '[2, 3]', true",
    "'[1, 1]', '[1, 1]', true",
  })
  void endsMeetOnlyWhereBothBelongToThem(String one, String other, boolean meet) {
    assertThat(interval(one).meets(interval(other))).isEqualTo(meet);
    assertThat(interval(other).meets(interval(one))).isEqualTo(meet);
  }

  private static Interval interval(String written) {
    String[] ends = written.substring(1, written.length() - 1).split(", ");
    return new Interval(
        new BigDecimal(ends[0]),
        written.startsWith("["),
        new BigDecimal(ends[1]),
        written.endsWith("]"));
  }
}
