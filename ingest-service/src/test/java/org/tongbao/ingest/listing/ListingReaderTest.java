package org.tongbao.ingest.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.contract.document.PublicationTime;

class ListingReaderTest {

  private static final URI ADDRESS = URI.create("https://news.example.cn/feed/all.xml");
  private static final String ARTICLE = "<p>" + "全市公安机关侦破案件12起。".repeat(30) + "</p>";

  @Test
  void rss() throws Exception {
    Listing listing =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>警方在线</title><link>https://news.example.cn/</link>
            <item><title>净网通报</title><link>/a/1.html</link><guid>tag:1</guid>
              <pubDate>Thu, 14 Oct 2021 13:04:31 +0800</pubDate>
              <description>全市公安机关……</description></item>
            <item><title>全文</title><link>https://news.example.cn/a/2.html</link>
              <pubDate>2021-10-15 08:00:00</pubDate>
              <content:encoded><![CDATA[%s]]></content:encoded></item>
            </channel></rss>
            """
                .formatted(ARTICLE));

    assertThat(listing.kind()).isEqualTo(ListingKind.RSS);
    assertThat(listing.title()).isEqualTo("警方在线");
    assertThat(listing.items())
        .containsExactly(
            item("/a/1.html", "净网通报", "2021-10-14T13:04:31+08:00", null),
            item("/a/2.html", "全文", "2021-10-15T08:00:00+08:00", ARTICLE));
  }

  @Test
  void rdf() throws Exception {
    Listing listing =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://news.example.cn/"><title>海关</title></channel>
            <item rdf:about="https://news.example.cn/1"><title>缉私通报</title>
              <link>https://news.example.cn/1</link><dc:date>2023-03-01</dc:date></item>
            </rdf:RDF>
            """);

    assertThat(listing.kind()).isEqualTo(ListingKind.RDF);
    assertThat(listing.items()).containsExactly(item("/1", "缉私通报", "2023-03-01", null));
  }

  @Test
  void atom() throws Exception {
    Listing listing =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>网信</title>
            <entry><id>urn:1</id><title>清朗</title><link href="../q/1"/>
              <updated>2022-01-02T03:04:05Z</updated><published>2022-01-01T00:00:00Z</published>
            </entry></feed>
            """);

    assertThat(listing.kind()).isEqualTo(ListingKind.ATOM);
    assertThat(listing.items()).containsExactly(item("/q/1", "清朗", "2022-01-01T00:00:00Z", null));
  }

  @Test
  void jsonFeed() throws Exception {
    Listing listing =
        read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "渔政", "items": [
              {"id": 7, "url": "/b/7", "title": "亮剑", "date_published": "2024-05-01T08:00:00+08:00"},
              {"id": "8"}]}
            """);

    assertThat(listing.kind()).isEqualTo(ListingKind.JSON_FEED);
    assertThat(listing.items())
        .containsExactly(item("/b/7", "亮剑", "2024-05-01T08:00:00+08:00", null));
  }

  @Test
  void anIndexOfSitemapsNamesTheNewestFirst() throws Exception {
    Listing index =
        read(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://news.example.cn/2020.xml</loc><lastmod>2020-12-31</lastmod></sitemap>
            <sitemap><loc>https://news.example.cn/2021.xml</loc><lastmod>2021-12-31</lastmod></sitemap>
            </sitemapindex>
            """);

    assertThat(index.kind()).isEqualTo(ListingKind.SITEMAP_INDEX);
    assertThat(index.items()).isEmpty();
    assertThat(index.sitemaps())
        .extracting(ListedSitemap::address)
        .containsExactly(
            URI.create("https://news.example.cn/2021.xml"),
            URI.create("https://news.example.cn/2020.xml"));
    assertThat(index.sitemaps())
        .extracting(ListedSitemap::key)
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @Test
  void aNewsSitemapTellsTitleAndTime() throws Exception {
    Listing news =
        read(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://news.example.cn/old</loc><lastmod>2021-01-01</lastmod></url>
            <url><loc>https://news.example.cn/new</loc><lastmod>2021-10-14</lastmod><news:news>
              <news:publication><news:name>警方</news:name><news:language>zh-cn</news:language>
              </news:publication><news:publication_date>2021-10-14T10:00:00+08:00</news:publication_date>
              <news:title>净网通报</news:title></news:news></url>
            </urlset>
            """);

    assertThat(news.kind()).isEqualTo(ListingKind.SITEMAP);
    assertThat(news.items())
        .extracting(ListedItem::address, ListedItem::title)
        .containsExactly(
            tuple(URI.create("https://news.example.cn/new"), "净网通报"),
            tuple(URI.create("https://news.example.cn/old"), null));
    assertThat(news.items().getFirst().publishedAt())
        .isEqualTo(new PublicationTime("2021-10-14T10:00:00+08:00"));
  }

  @Test
  void aPageOfLinks() throws Exception {
    byte[] page =
        utf8(
            """
            <html><head><title>通知公告</title></head><body><div class="nav"><a href="/">首页</a></div>
            <ul class="list"><li><a href="./t1.html" title="关于开展专项行动的通报">关于开展…</a>
            <span>2022-05-06</span></li><li><a href="t2.html">护苗</a></li><li>无</li></ul></body></html>
            """);

    Listing listing = reader().read(page, "text/html", ADDRESS, ".list li");

    assertThat(listing.items())
        .containsExactly(
            item("/feed/t1.html", "关于开展专项行动的通报", "2022-05-06", null),
            item("/feed/t2.html", "护苗", null, null));
    assertThatThrownBy(() -> reader().read(page, "text/html", ADDRESS, ".none a"))
        .hasMessageContaining("finds no link");
    assertThatThrownBy(() -> reader().read(page, "text/html", ADDRESS, "li[["))
        .hasMessageContaining("is no CSS selector");
  }

  @Test
  void brokenMarkupIsMended() throws Exception {
    Listing listing =
        read(
            """

              <?xml version="1.0" encoding="GBK"?>
            <rss version="2.0"><channel><title>A & B&nbsp;\u0001</title>
            <item><title>一 & 二</title><link>https://news.example.cn/?a=1&b=2</link></item>
            <item><title>三<br></title><link>https://news.example.cn/3</link></item>
            """);

    assertThat(listing.items())
        .extracting(ListedItem::address)
        .containsExactly(
            URI.create("https://news.example.cn/?a=1&b=2"),
            URI.create("https://news.example.cn/3"));
  }

  @Test
  void declaredOtherwiseThanItIs() throws Exception {
    String feed =
        """
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>专项行动成果</title>
        <item><title>全国公安机关净网专项行动侦破案件通报</title><link>https://news.example.cn/1</link></item>
        </channel></rss>
        """;

    Listing listing =
        reader().read(feed.getBytes(Charset.forName("GB18030")), "text/xml", ADDRESS, null);

    assertThat(listing.items().getFirst().title()).isEqualTo("全国公安机关净网专项行动侦破案件通报");
  }

  @Test
  void entitiesOfADocumentTypeAreNeitherFetchedNorExpanded() throws Exception {
    Listing listing =
        read(
            """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">
            <!ENTITY b "&a;&a;">]><rss version="2.0"><channel><title>t</title>
            <item><title>&a;&b;x</title><link>https://news.example.cn/1</link></item></channel></rss>
            """);

    assertThat(listing.items()).hasSize(1);
    assertThat(listing.items().getFirst().title()).doesNotContain("root:").endsWith("x");
  }

  @ParameterizedTest
  @CsvSource({
    "'<html><body>登录</body></html>', 'it begins with <html>, expected a feed'",
    "'{\"items\": []}', 'it is JSON without the version of a JSON Feed'",
    "'{\"items\": [', 'it looks like a JSON Feed and is no JSON'",
    "'', 'it begins with <>, expected a feed'",
    "'只有文字', 'it begins with <>, expected a feed'",
  })
  void whatIsNoListingIsToldSo(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableListingException.class)
        .hasMessageContaining(message);
  }

  @Test
  void eachKeyOnceAndNoMoreItemsThanTheLimit() throws Exception {
    String items =
        "<item><guid>1</guid><link>https://news.example.cn/1?utm_source=rss</link></item>".repeat(3)
            + "<item><link>ftp://news.example.cn/</link></item>"
            + "<item><guid>1</guid><link>https://news.example.cn/2</link></item>"
            + "<item><guid>3</guid><link>https://news.example.cn/3</link></item>";
    byte[] feed = utf8("<rss version='2.0'><channel>" + items + "</channel></rss>");

    Listing listing = new ListingReader(new ListingLimits(2, 1)).read(feed, null, ADDRESS, null);

    assertThat(listing.items())
        .extracting(ListedItem::key)
        .containsExactly("https://news.example.cn/1", "https://news.example.cn/2");
  }

  @Test
  void feedsThatAPageNames() {
    String page =
        """
        <link rel="alternate" type="application/rss+xml" title="评论" href="/comments.xml">
        <link rel="stylesheet alternate" type="application/atom+xml" href="atom.xml">
        <link rel="alternate" type="text/html" href="/en">
        """;
    assertThat(FeedLinks.in(page, ADDRESS))
        .isEqualTo(List.of(URI.create("https://news.example.cn/feed/atom.xml")));
    assertThat(FeedLinks.in("<p>无</p>", ADDRESS)).isEmpty();
  }

  private static ListedItem item(
      String path, String title, @Nullable String publishedAt, @Nullable String html) {
    return new ListedItem(
        ADDRESS.resolve(path),
        title,
        publishedAt == null ? null : new PublicationTime(publishedAt),
        html);
  }

  private static Listing read(String text) throws UnreadableListingException {
    return reader().read(utf8(text), null, ADDRESS, null);
  }

  private static ListingReader reader() {
    return new ListingReader(ListingLimits.STANDARD);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
