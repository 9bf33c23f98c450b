package org.tongbao.reading.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "http://News.Example.CN https://news.example.cn/",
        "HTTPS://example.cn:443/a https://example.cn/a",
        "http://example.cn:80/a https://example.cn/a",
        "http://example.cn:08080/a https://example.cn:8080/a",
        "https://user:secret@example.cn/a https://example.cn/a",
        "https://example.cn./a https://example.cn/a",
        "https://例子.测试/a https://xn--fsqu00a.xn--0zwm56d/a",
        "https://example.cn/a/./b/../c https://example.cn/a/c",
        "https://example.cn/../../a/.. https://example.cn/",
        "https://example.cn/a//b/ https://example.cn/a//b/",
        "https://example.cn/%7Ea/%e5%87%80 https://example.cn/~a/%E5%87%80",
        "https://example.cn/净网 https://example.cn/%E5%87%80%E7%BD%91",
        "https://example.cn/50% https://example.cn/50%25",
        "https://example.cn/%2E%2E/a https://example.cn/a",
        "https://example.cn/a%2Fb https://example.cn/a%2Fb",
        "https://example.cn\\a https://example.cn/a",
        "https://example.cn/?id=7&utm_source=x&spm=a.b&FROM=timeline https://example.cn/?id=7",
        "https://example.cn/?b=2&a=1&b=1 https://example.cn/?a=1&b=2&b=1",
        "https://example.cn/?&&a&=x https://example.cn/?a",
        "https://example.cn/?share_token=9 https://example.cn/",
        "https://mp.weixin.qq.com/s?__biz=M&mid=1&idx=1&sn=f&chksm=8&scene=21 https://mp.weixin.qq.com/s?__biz=M&idx=1&mid=1&sn=f",
        "https://example.cn/a#top https://example.cn/a",
        "https://example.cn/#/detail/9 https://example.cn/#/detail/9",
        "https://[2001:DB8::1]:443/a https://[2001:db8::1]/a",
        "https://m.example.cn/a https://m.example.cn/a",
        "https://m.example.cn/n/20211014/a.html https://www.example.cn/n/20211014/a.html",
        "https://m.example.com.cn/detail_14890321 https://www.example.com.cn/detail_14890321",
        "https://wap.example.cn/a/494925846_121 https://www.example.cn/a/494925846_121",
        "https://3g.news.example.cn/2021-10/14/c_99.htm https://news.example.cn/2021-10/14/c_99.htm",
        "https://m.example.cn:8080/n/20211014/a.html https://m.example.cn:8080/n/20211014/a.html",
        "https://m.example.cn/n/20211014/ https://m.example.cn/n/20211014/",
        "https://m.example.cn/n/123.html https://m.example.cn/n/123.html",
        "https://m.example.cn/n/20211014?id=7 https://m.example.cn/n/20211014?id=7",
        "https://m.example.cn/n/20211014?from=x https://www.example.cn/n/20211014",
        "https://m.example.cn/20211014#/d/9 https://m.example.cn/20211014#/d/9",
        "https://mobile.example.cn/n/20211014/a.html https://mobile.example.cn/n/20211014/a.html",
        "https://m.cn/n/20211014/a.html https://m.cn/n/20211014/a.html",
        "https://m.com.cn/n/20211014/a.html https://m.com.cn/n/20211014/a.html",
        "https://am.example.cn/n/20211014/a.html https://am.example.cn/n/20211014/a.html"
      })
  void hasOneForm(String address, String canonical) {
    assertThat(CanonicalUrl.of(address)).contains(new CanonicalUrl(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "净网",
        "/a/b",
        "ftp://example.cn/a",
        "https://",
        "https:///a",
        "http://a b/",
        "https://example.cn:123456/",
        "javascript:alert(1)",
        "https://[::1/a",
        "https://a..b/%"
      })
  void refusesWhatNamesNoPage(String address) {
    assertThat(CanonicalUrl.of(address).map(CanonicalUrl::text).orElse(""))
        .isIn("", "https://a..b/%25");
  }

  @Test
  void theCanonicalFormIsItsOwn() {
    Random random = new Random(7);
    String[] pieces = {
      "%",
      "%2",
      "%2e",
      "%41",
      "..",
      ".",
      "/",
      "?",
      "&",
      "=",
      "#",
      "!",
      "净",
      "a",
      "B",
      "utm_x=1",
      "+",
      " ",
      ":",
      "@",
      "\\",
      "\uD83D\uDE00",
      "'",
      "[",
      "|"
    };
    for (int round = 0; round < 20_000; round++) {
      StringBuilder address = new StringBuilder("http://Example.cn/");
      for (int i = random.nextInt(12); i > 0; i--) {
        address.append(pieces[random.nextInt(pieces.length)]);
      }
      String once = CanonicalUrl.of(address.toString()).orElseThrow().text();
      assertThat(CanonicalUrl.of(once).orElseThrow().text()).as("%s", address).isEqualTo(once);
    }
  }

  @Test
  void refusesWhatIsTooLong() {
    String address = "https://example.cn/" + "a".repeat(CanonicalUrl.MAXIMUM_LENGTH);

    assertThat(CanonicalUrl.of(address)).isEmpty();
  }
}
