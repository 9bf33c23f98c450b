package org.tongbao.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongbao.engine.lexicon.Phrases;
import org.tongbao.engine.structure.Span;

class TriggersTest {

  private final Triggers triggers =
      new Triggers(
          List.of(
              Phrases.of("打击", "打击重点"), Phrases.of("重点", "打击"), Phrases.of("击重"), Phrases.of("案")));

  @Test
  void tellsEveryListThatHasAWordInTheStretch() {
    assertThat(triggers.in("打击重点", new Span(0, 4))).isEqualTo(0b0111);
    assertThat(triggers.in("立案", new Span(0, 2))).isEqualTo(0b1000);
    assertThat(triggers.in("打一击", new Span(0, 3))).isZero();
  }

  @Test
  void aWordThatReachesBeyondTheStretchDoesNotCount() {
    assertThat(triggers.in("打击重点", new Span(1, 3))).isEqualTo(0b0100);
  }
}
