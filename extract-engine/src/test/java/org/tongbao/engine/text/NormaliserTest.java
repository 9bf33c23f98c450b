package org.tongbao.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "偵破網絡罪案;侦破网络罪案",
        "３６名，（ＡＰＰ）：;36名,(APP):",
        "「安網2017」;“安网2017”",
        "網(wǎng)絡(luò)犯罪;网络犯罪",
        "網（wang）絡;网络",
        "程式(App)騙案;程式(App)骗案",
        "抓获 19 人;抓获19人",
        "案件[3]613起;案件613起",
        "破案541宗 抓获;破案541宗 抓获",
        "\"内鬼\";“内鬼”"
      })
  void writesOneForm(String written, String normal) {
    assertThat(Normaliser.normalise(written).text()).isEqualTo(normal);
  }

  @Test
  void zeroWidthCharactersAreHidden() {
    NormalText text = Normaliser.normalise("侦\u200b破\ufeff案件");

    assertThat(text.text()).isEqualTo("侦破案件");
    assertThat(text.quote(0, 2)).isEqualTo("侦\u200b破");
  }

  @Test
  void everyOffsetMapsBackInOrder() {
    String alphabet = "偵破案件 　\u200b(wǎng)[3]「」\"，,0９a萬\n\ud83d\ude00";
    Random random = new Random(20_180_101);
    for (int round = 0; round < 500; round++) {
      StringBuilder cleaned = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        cleaned.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      NormalText text = Normaliser.normalise(cleaned.toString());

      assertThat(text.offsets()).hasSize(text.text().length() + 1).isSorted();
      assertThat(text.cleanedEnd(text.text().length())).isLessThanOrEqualTo(cleaned.length());
    }
  }
}
