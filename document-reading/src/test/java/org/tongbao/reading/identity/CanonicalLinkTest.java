package org.tongbao.reading.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalLinkTest {

  private static final CanonicalUrl PAGE = url("https://news.example.com.cn/share?id=9");
  private static final String HEAD = "<html><head><title>净网</title>%s</head><body>%s</body></html>";

  @ParameterizedTest
  @CsvSource({
    "https://news.example.com.cn/a/9.html,https://news.example.com.cn/a/9.html",
    "/a/9.html,https://news.example.com.cn/a/9.html",
    "//www.example.com.cn/a/9.html?spm=1,https://www.example.com.cn/a/9.html",
    "https://m.example.com.cn/20211014/a9,https://www.example.com.cn/20211014/a9",
    "https://www.example.com.cn/,",
    "https://www.example.com.cn,",
    "/index.html,",
    "https://other.com.cn/a/9.html,",
    "https://example.com/a/9.html,",
    "https://com.cn/a/9.html,",
    "javascript:void(0),",
    "/share?id=9,",
    "'',"
  })
  void countsOnThePagesOwnDomainWithAPath(String href, String expected) {
    String page = HEAD.formatted("<link rel='canonical' href='%s'>".formatted(href), "");

    assertThat(in(page).map(CanonicalUrl::text)).isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void isOneAndStandsInTheHead() {
    String link = "<link rel=canonical href=/a/1.html>";
    assertThat(in(HEAD.formatted(link + link, ""))).isPresent();
    assertThat(in(HEAD.formatted(link + "<link rel=canonical href=/a/2.html>", ""))).isEmpty();
    assertThat(in(HEAD.formatted("", "<p>文</p>" + link))).isEmpty();
    assertThat(in(HEAD.formatted("<link rel='noncanonical' href=/a/1.html>", ""))).isEmpty();
    assertThat(CanonicalLink.in(link.getBytes(StandardCharsets.UTF_8), "text/plain", PAGE))
        .isEmpty();
  }

  @Test
  void isNotTheFirstPageOnALaterOne() {
    byte[] page =
        HEAD.formatted("<link rel=canonical href=/a/1.html>", "").getBytes(StandardCharsets.UTF_8);

    assertThat(CanonicalLink.in(page, "text/html", url("https://news.example.com.cn/a/1_2.html")))
        .isEmpty();
  }

  @Test
  void isReadInAnyCharset() {
    String page = HEAD.formatted("<link rel=canonical href=/a/1.html>", "净网");

    assertThat(CanonicalLink.in(page.getBytes(Charset.forName("GB18030")), "text/html", PAGE))
        .contains(url("https://news.example.com.cn/a/1.html"));
  }

  @ParameterizedTest
  @CsvSource({
    "全国公安机关“净网2021”专项行动战果通报,全国公安机关“净网2021”专项行动战果通报_示例网,true",
    "全國公安機關淨網2021專項行動通報,全国公安机关净网2021专项行动通报,true",
    "公安部公布十起典型案例,公安部公布十起典型案例！,true",
    "公安部公布第一批典型案例,公安部公布第二批典型案例,false",
    "打击整治通报第1期,打击整治通报第12期,false",
    "净网行动通报,示例网首页,false",
    "通报,通报 示例网,false",
    ",净网行动通报,false"
  })
  void titlesAreAlikeWhereTheyNameOneArticle(String one, String other, boolean alike) {
    assertThat(LikeTitles.areAlike(one, other)).isEqualTo(alike);
    assertThat(LikeTitles.areAlike(other, one)).isEqualTo(alike);
  }

  private static Optional<CanonicalUrl> in(String page) {
    return CanonicalLink.in(page.getBytes(StandardCharsets.UTF_8), "text/html", PAGE);
  }

  private static CanonicalUrl url(String text) {
    return CanonicalUrl.of(text).orElseThrow();
  }
}
