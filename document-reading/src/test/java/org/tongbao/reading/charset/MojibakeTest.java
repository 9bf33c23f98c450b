package org.tongbao.reading.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.reading.Articles;

class MojibakeTest {

  @Test
  void noArticleIsTakenForBroken() {
    assertThat(Articles.simplified()).noneMatch(Mojibake::isIn);
    assertThat(Articles.traditional()).noneMatch(Mojibake::isIn);
  }

  @Test
  void everyMisreadArticleIs() {
    Charset gbk = Charset.forName("GBK");
    Charset big5 = Charset.forName("Big5");
    for (String article : Articles.simplified()) {
      byte[] utf8 = article.getBytes(StandardCharsets.UTF_8);
      assertThat(Mojibake.isIn(new String(utf8, gbk))).isTrue();
      assertThat(Mojibake.isIn(new String(utf8, StandardCharsets.ISO_8859_1))).isTrue();
      assertThat(Mojibake.isIn(new String(article.getBytes(gbk), StandardCharsets.UTF_8))).isTrue();
      assertThat(Mojibake.isIn(new String(article.getBytes(gbk), big5))).isTrue();
    }
    for (String article : Articles.traditional()) {
      assertThat(Mojibake.isIn(new String(article.getBytes(big5), gbk))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"某市公安局通报：抓获锟斤拷锟斤拷名犯罪嫌疑人。", "某市公安局通报：抓获\uFFFD\uFFFD名犯罪嫌疑人。", "鏌愬競鍏\uE100畨灞€閫氭姤"})
  void aPieceThatCannotBeReadBreaksAShortText(String text) {
    assertThat(Mojibake.isIn(text)).isTrue();
  }

  @Test
  void aStrayByteInALongTextDoesNot() {
    assertThat(Mojibake.isIn("某市公安局通报战果，抓获嫌疑人三名。".repeat(5) + "\uFFFD")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Café, naïveté et déjà vu à l’été.",
        "捜査当局は容疑者を逮捕したと発表した。",
        "经查，犇羴鱻餐厅老板喆某、堃某等人涉嫌非法经营。",
        "Приказ о проверке",
        "警方喺旺角拉咗三個男人，佢哋涉嫌販賣冇牌嘅貨。"
      })
  void rareWordsAndOtherLanguagesAreNotBroken(String text) {
    assertThat(Mojibake.isIn(text)).isFalse();
  }
}
