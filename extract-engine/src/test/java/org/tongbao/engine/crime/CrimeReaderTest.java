package org.tongbao.engine.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.engine.lexicon.IndexedText;

class CrimeReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "侵犯公民个人信息类案件 | PERSONAL_DATA",
        "黑客攻击破坏类案件 | HACKING",
        "电信网络诈骗和网络赌博 | FRAUD GAMBLING",
        "涉黄赌毒有害信息 | DRUGS GAMBLING PORNOGRAPHY",
        "贩卖走私野生动物 | ENVIRONMENT SMUGGLING",
        "“投毒手”被抓获 | ''",
        "国家反诈中心提示 | ''",
      })
  void readsKinds(String text, String codes) {
    String read =
        CrimeReader.read(IndexedText.of(text)).all().stream()
            .flatMap(mention -> mention.crimes().stream())
            .map(Enum::name)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    assertThat(read).isEqualTo(codes);
  }

  @Test
  void allKindsTogetherSaySo() {
    assertThat(CrimeReader.read(IndexedText.of("各类刑事案件")).all())
        .singleElement()
        .matches(CrimeMention::allKinds);
  }

  @Test
  void aLikelyMisspellingIsMarked() {
    assertThat(CrimeReader.read(IndexedText.of("默客案件")).all())
        .singleElement()
        .matches(CrimeMention::typo);
  }
}
