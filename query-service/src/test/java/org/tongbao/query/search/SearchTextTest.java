package org.tongbao.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.contract.Sha256;

class SearchTextTest {

  @ParameterizedTest
  @CsvSource({
    "偵破網絡犯罪,侦破网络犯罪",
    "“凈網 2021”專項行動,“净网2021”专项行动",
    "ＡＰＰ３６款　下架,app36款下架",
    "Telegram 群組,telegram群组"
  })
  void foldsScriptWidthCaseAndSpace(String text, String folded) {
    assertThat(SearchText.fold(text)).isEqualTo(folded);
  }

  /** What makes a search complete: no part of a text folds to anything else in the whole. */
  @Test
  void thePartOfAFoldedTextIsTheFoldedPart() {
    Random random = new Random(45);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder("乾隆著書");
      random
          .ints(60, 0, 0x5200)
          .forEach(n -> text.append((char) (n % 3 == 0 ? n / 64 + 1 : 0x4E00 + n)));
      int start = random.nextInt(text.length() - 5);
      String part = text.substring(start, start + 5);

      assertThat(SearchText.fold(text.toString())).contains(SearchText.fold(part));
    }
  }

  @Test
  void theGramsOfAPartAreAmongThoseOfTheWhole() {
    assertThat(SearchText.grams("净网净网"))
        .containsExactly('净', '网', SearchText.pair('净', '网'), SearchText.pair('网', '净'));
  }

  @Test
  void noGramReachesFromTheSentenceIntoTheQuote() {
    String text = SearchText.of("甲乙", "丙丁");

    assertThat(SearchText.grams(text))
        .containsExactlyInAnyOrder(
            '甲', '乙', '丙', '丁', SearchText.pair('甲', '乙'), SearchText.pair('丙', '丁'));
  }

  /** Whoever changes the folding raises {@link SearchText#VERSION}, and then this. */
  @Test
  void theFoldingOfAllCharactersIsThatOfTheVersion() {
    StringBuilder all = new StringBuilder();
    for (int unit = 0; unit < Character.MIN_SURROGATE; unit++) {
      all.append((char) unit);
    }

    assertThat(SearchText.VERSION + " " + Sha256.hex(SearchText.fold(all.toString())))
        .isEqualTo("1 c846ece17be2d5fb82f8d248e97d15c99816133ea29e9075daf4c121f92f831b");
  }
}
