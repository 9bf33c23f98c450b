package org.tongbao.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TermMatcherTest {

  private final TermMatcher<String> matcher =
      TermMatcher.of(Map.of("浙江", "P", "浙江杭州", "C", "杭州", "C2", "州滨", "X"));

  @Test
  void theLongestTermWinsAndMatchesDoNotOverlap() {
    assertThat(matcher.findAll("在浙江杭州滨江,浙江省"))
        .containsExactly(new TermMatch<>(1, 5, "C"), new TermMatch<>(8, 10, "P"));
  }

  @Test
  void aTermMustEndBeforeTheLimit() {
    assertThat(matcher.findAll("浙江杭州", 0, 3)).containsExactly(new TermMatch<>(0, 2, "P"));
  }

  @Test
  void theFirstMatchIsTheLeftmost() {
    assertThat(matcher.findFirst("到杭州和浙江", 0, 6)).isEqualTo(new TermMatch<>(1, 3, "C2"));
    assertThat(matcher.findFirst("到上海", 0, 3)).isNull();
  }
}
