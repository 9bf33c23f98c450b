package org.tongbao.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongbao.query.paging.Conditions;

/** What the index is asked for, and what is left to be looked for in the texts. */
class SearchPhraseTest {

  private static final int SUSPECT = SearchText.pair('嫌', '疑');
  private static final int PERSON = SearchText.pair('疑', '人');
  private static final int TELEPHONE = SearchText.pair('手', '机');

  @Test
  void allGramsNarrowWhereNoneIsKnownToBeCommon() {
    assertThat(asked("嫌疑人", Map.of())).isEqualTo("{%d, %d} 嫌疑人".formatted(SUSPECT, PERSON));
  }

  @Test
  void commonGramsAreLeftOutBesideRareOnes() {
    assertThat(asked("嫌疑人", Map.of(SUSPECT, 0.3))).isEqualTo("{%d} 嫌疑人".formatted(PERSON));
  }

  @Test
  void theRarestStaysWhereAllAreCommon() {
    assertThat(asked("嫌疑人", Map.of(SUSPECT, 0.3, PERSON, 0.2)))
        .isEqualTo("{%d} 嫌疑人".formatted(PERSON));
  }

  @Test
  void termThatIsOneGramIsDecidedByIt() {
    assertThat(asked("手机", Map.of(TELEPHONE, 0.3))).isEqualTo("{%d}".formatted(TELEPHONE));
    assertThat(asked("机", Map.of())).isEqualTo("{%d}".formatted((int) '机'));
  }

  @Test
  void termWhoseGramIsLeftOutIsLookedFor() {
    assertThat(asked("手机 嫌疑", Map.of(TELEPHONE, 0.3))).isEqualTo("{%d} 手机".formatted(SUSPECT));
  }

  /** The grams of the index, and the terms that are looked for. */
  private static String asked(String query, Map<Integer, Double> shares) {
    Conditions conditions = SearchPhrase.of(query).orElseThrow().conditions(shares);
    return String.join(
        " ", conditions.parameters().values().stream().map(Object::toString).toList());
  }
}
