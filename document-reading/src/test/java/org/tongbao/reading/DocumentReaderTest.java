package org.tongbao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.reading.pdf.PdfLimits;

class DocumentReaderTest {

  private static final Instant FETCHED = Instant.parse("2026-01-01T00:00:00Z");

  private final DocumentReader reader = new DocumentReader();

  @Test
  void readsAPageWithoutItsFurniture() {
    String page =
        """
        <html><head><meta charset="gbk"><title>某市通报“清源”行动战果_某某新闻网</title>
        <style>.a{width:3px}</style><script>var n = "抓获9名";</script></head><body>
        <div class="topNav"><a href=/>首页</a> <a href=/a>新闻</a> <a href=/b>法治</a></div>
        <div>您现在的位置：<a href=/>首页</a> &gt; 法治</div>
        <h1>某市通报“清源”行动战果</h1>
        <div class=info>2024-05-06 08:30 来源：某市日报 <span class="share-box">分享到微信</span></div>
        <div class="content"><p>　　截至4月底，共侦破
        案件<b>120余起</b>。</p><!-- 抓获8名 -->
        <table><tr><th>类别</th><th>起数</th></tr><tr><td>诈骗</td><td><p>80</p></td></tr></table>
        第一行<br>第二行</div>
        <div class="hot-list"><h3>热榜</h3><ul><li><a href=1>抓获7名逃犯</a></li><li>无关6起</li></ul></div>
        <ul><li><a href=1>破案5起的新闻</a></li><li><a href=2>另一条4起</a></li></ul>
        <div>版权所有 某某新闻网 ICP备123号</div></body></html>
        """;

    Reading.Readable readable = readable(page.getBytes(Charset.forName("GBK")), "text/html");

    assertThat(readable.text())
        .isEqualTo(
            """
            某市通报“清源”行动战果
            截至4月底，共侦破案件120余起。
            类别 | 起数
            诈骗 | 80
            第一行
            第二行""");
    assertThat(readable.source().publisher()).isEqualTo("某市日报");
    assertThat(readable.source().publishedAt())
        .isEqualTo(new PublicationTime("2024-05-06T08:30:00+08:00"));
  }

  @Test
  void readsALayoutTableAsBlocksWithoutItsSideColumn() {
    String page =
        "<title>标题标题标题</title><table><tr><td><p>左栏</p></td><td><p>第一段。</p><p>"
            + "第二段很长。".repeat(60)
            + "</p></td></tr></table>";

    assertThat(readable(page.getBytes(StandardCharsets.UTF_8), "text/html").text())
        .startsWith("标题标题标题\n第一段。\n第二段很长。");
  }

  @Test
  void readsAPostWithFrontMatterAndHtmlBodyWhateverItsEnding() {
    String post =
        """

        ---
        title: '_清源2021_行动破案3起'
        author: 某财经
        date: Thu, 14 Oct 2021 05:04:31 GMT
        categories:
         - 社会
        thumbnail: 'https://example.cn/9.png'
        ---

        <div>
        <p>　　今年以来，破案3起。</p>

            <div class="appendQr_wrap"><div>扫码下载，抓获2名</div></div>
        </div>
        """;

    Reading.Readable readable = file(post, "a.txt");

    assertThat(readable.text()).isEqualTo("_清源2021_行动破案3起\n今年以来，破案3起。");
    assertThat(readable.source().title()).isEqualTo("_清源2021_行动破案3起");
    assertThat(readable.source().publisher()).isEqualTo("某财经");
    assertThat(readable.source().publishedAt())
        .isEqualTo(new PublicationTime("2021-10-14T05:04:31Z"));
    assertThat(readable.source().path()).isEqualTo("a.txt");
  }

  @Test
  void readsMarkdown() {
    String text =
        """
        # 某省通报

        共**破案3起**，
        抓获[5名](https://example.cn/1)。

        | 类别 | 起 |
        | --- | --- |
        | 诈骗 | 2 |
        """;

    assertThat(file(text, "a.md").text()).isEqualTo("某省通报\n共破案3起，抓获5名。\n类别 | 起\n诈骗 | 2");
  }

  @Test
  void readsPlainTextWithoutItsFurniture() {
    String text =
        """
        某某电竞|足球世界杯竞猜平台
        首页 社会 国内 娱乐 汽车

        “凈網”專項行動

        時間：2021-03-08 16:20:11 來源：某網
        行動結果

        共偵破案件3起。
        | 類別 | 起 |
        | --- | --- |
        | 詐騙 | 2 |
        相關閱讀
        一圖讀懂8個要點
        某某百科家居网
        """;

    Reading.Readable readable = file(text, "a.txt");

    assertThat(readable.text())
        .isEqualTo(
            """
            “凈網”專項行動
            時間：2021-03-08 16:20:11 來源：某網
            行動結果
            共偵破案件3起。
            類別 | 起
            詐騙 | 2""");
    assertThat(readable.source().publisher()).isEqualTo("某網");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-08-24 21:05 来源:某网,2023-08-24T21:05:00+08:00",
    "某网 · 2025-08-07 09:16,2025-08-07T09:16:00+08:00",
    "2021-03-08 16:20:11 作者:小编,2021-03-08T16:20:11+08:00",
    "发布时间：２０２１年３月８日 １６：２０,2021-03-08T16:20:00+08:00",
    "2024-03-23 来源:综合,2024-03-23",
    "2021年3月8日16时20分,2021-03-08T16:20:00+08:00",
    "30.06.2015  11:33,2015-06-30T11:33:00+08:00",
    "31.02.2015  11:33,",
    "2021/3/8 16:20+0900,",
    "2021-02-30 来源:某网,",
    "2021年3月8日，某市公安局举行发布会，通报今年1月以来打击成效和下一步工作。,",
    "2099-03-23 来源:综合,"
  })
  void findsThePublicationTimeInTheByline(String line, String expected) {
    PublicationTime publishedAt = file("标题\n" + line + "\n正文。", "a.txt").source().publishedAt();

    if (expected == null) {
      assertThat(publishedAt == null || !line.contains("发布会")).isTrue();
    } else {
      assertThat(publishedAt).isEqualTo(new PublicationTime(expected));
    }
  }

  @Test
  void theSenderOutranksTheDocument() {
    Hints hints =
        new Hints(
            "text/plain",
            null,
            "http://example.cn/a",
            null,
            null,
            null,
            "所给标题",
            "所给来源",
            new PublicationTime("2020-01-01"),
            FETCHED);
    byte[] bytes = "所给标题\n2021-03-08 16:20 来源:某网\n正文。".getBytes(StandardCharsets.UTF_8);

    Reading.Readable readable = (Reading.Readable) reader.read(bytes, hints);

    assertThat(readable.text()).isEqualTo("所给标题\n2021-03-08 16:20 来源:某网\n正文。");
    assertThat(readable.source().publisher()).isEqualTo("所给来源");
    assertThat(readable.source().publishedAt()).isEqualTo(new PublicationTime("2020-01-01"));
    assertThat(readable.source().url()).isEqualTo("http://example.cn/a");
  }

  @Test
  void refusesWithAReason() {
    assertThat(reason(new byte[0], "text/plain")).isEqualTo(Reason.EMPTY);
    assertThat(reason(" \n　\uFEFF".getBytes(StandardCharsets.UTF_8), "text/plain"))
        .isEqualTo(Reason.NO_TEXT);
    assertThat(reason("<p></p>".getBytes(StandardCharsets.UTF_8), "text/html"))
        .isEqualTo(Reason.NO_TEXT);
    assertThat(reason(new byte[2 * 1024 * 1024 + 1], "text/plain")).isEqualTo(Reason.TOO_LARGE);
    assertThat(reason("a\0b".getBytes(StandardCharsets.UTF_8), "text/plain"))
        .isEqualTo(Reason.BINARY);
    assertThat(reason(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, null))
        .isEqualTo(Reason.BINARY);
    assertThat(reason("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), null))
        .isEqualTo(Reason.BINARY);
    assertThat(reason("{}".getBytes(StandardCharsets.US_ASCII), "application/pdf"))
        .isEqualTo(Reason.BINARY);
    assertThat(reason("{}".getBytes(StandardCharsets.US_ASCII), "application/json"))
        .isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(
            ((Reading.Unreadable)
                    reader.read(new byte[] {'a'}, Hints.ofFile("c", "a.docx", FETCHED)))
                .reason())
        .isEqualTo(Reason.UNSUPPORTED_FORMAT);
  }

  @Test
  void cleanedTextHasALimitOfItsOwn() {
    DocumentReader small =
        new DocumentReader(new ReadingLimits(1_000, 1_000, 20, PdfLimits.DEFAULT));
    Hints hints = Hints.ofFile("c", "a.txt", FETCHED);

    assertThat(small.read("七个汉字加标点。".getBytes(StandardCharsets.UTF_8), hints))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  void twoFetchesThatReadAlikeHaveOneRevision() {
    String page = "<title>某市通报战果</title><h1>某市通报战果</h1><p>破案3起。</p>";
    String fetchedAgain = page.replace("<p>", "<script>counter(7)</script><p >");

    assertThat(readable(page.getBytes(StandardCharsets.UTF_8), "text/html").revision())
        .isEqualTo(readable(fetchedAgain.getBytes(Charset.forName("GBK")), "text/html").revision());
  }

  private Reading.Readable file(String text, String path) {
    return (Reading.Readable)
        reader.read(text.getBytes(StandardCharsets.UTF_8), Hints.ofFile("c", path, FETCHED));
  }

  private Reading.Readable readable(byte[] bytes, String contentType) {
    return (Reading.Readable) reader.read(bytes, typed(contentType));
  }

  private Reason reason(byte[] bytes, @Nullable String contentType) {
    return ((Reading.Unreadable) reader.read(bytes, typed(contentType))).reason();
  }

  private static Hints typed(@Nullable String contentType) {
    return new Hints(contentType, null, null, null, null, null, null, null, null, FETCHED);
  }
}
