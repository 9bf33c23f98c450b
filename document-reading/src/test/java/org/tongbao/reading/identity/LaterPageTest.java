package org.tongbao.reading.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaterPageTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.cn/a/t123_2.html, https://example.cn/a/t123.html",
    "https://example.cn/a/t123_12.html, https://example.cn/a/t123_1.html",
    "https://example.cn/a/t123-3.shtml, https://example.cn/a/t123.shtml",
    "https://example.cn/a/123?page=2, https://example.cn/a/123",
    "https://example.cn/a/123?id=7&PageNo=2, https://example.cn/a/123?id=7",
    "https://example.cn/a/123?page=2, https://example.cn/a/123?page=1",
  })
  void isKnownByItsNumber(String address, String first) {
    assertThat(LaterPage.isOf(url(address), url(first))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // the first page, and the page itself
    "https://example.cn/a/t123_1.html, https://example.cn/a/t123.html",
    "https://example.cn/a/t123_2.html, https://example.cn/a/t123_2.html",
    // another article, another section, a year
    "https://example.cn/a/t123_2.html, https://example.cn/a/t124.html",
    "https://example.cn/b/t123_2.html, https://example.cn/a/t123.html",
    "https://example.cn/a/t_2021.html, https://example.cn/a/t.html",
    "https://example.cn/a/123?id=2, https://example.cn/a/123",
  })
  void isNothingElse(String address, String first) {
    assertThat(LaterPage.isOf(url(address), url(first))).isFalse();
  }

  private static CanonicalUrl url(String address) {
    return CanonicalUrl.of(address).orElseThrow();
  }
}
