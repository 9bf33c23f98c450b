package org.tongbao.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhrasesTest {

  private static final Phrases VERBS = Phrases.of("打击", "打掉", "严厉打击", "查");

  @Test
  void findsEachWordWhereItBegins() {
    String text = "严厉打击犯罪,打掉团伙,查案";

    assertThat(VERBS.placesIn(text, 0, text.length())).containsExactly(0, 2, 7, 12);
    assertThat(VERBS.firstIn(text, 3, text.length())).isEqualTo(7);
  }

  @Test
  void aWordThatReachesBeyondTheStretchDoesNotStandInIt() {
    assertThat(VERBS.in("打击", 0, 1)).isFalse();
    assertThat(VERBS.in("打击", 0, 2)).isTrue();
    assertThat(VERBS.in("打打", 0, 2)).isFalse();
  }

  @Test
  void tellsWhatBeginsAndEndsAtAnOffset() {
    String text = "将打掉它";

    assertThat(VERBS.beginsAt(text, 1)).isTrue();
    assertThat(VERBS.beginsAt(text, text.length())).isFalse();
    assertThat(VERBS.endsAt(text, 3)).isTrue();
    assertThat(VERBS.endsAt(text, 1)).isFalse();
  }
}
