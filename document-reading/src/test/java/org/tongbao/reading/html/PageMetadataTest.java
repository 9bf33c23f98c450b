package org.tongbao.reading.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.reading.article.Article;
import org.tongbao.reading.article.ReferenceDay;

class PageMetadataTest {

  private static final String BODY =
      "<h1>某市公安局通报专项行动战果</h1><p>某市公安局通报，行动开展以来共侦破案件120余起，抓获犯罪嫌疑人300余名，涉案资金1.2亿元。</p>";
  private static final String TIME = "2024-05-01T08:30:15+08:00";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@context':'https://schema.org','@type':'NewsArticle','headline':'某市公安局通报专项行动战果','datePublished':'2024-05-01T08:30:15+08:00','author':{'@type':'Person','name':'林一'},'publisher':{'@type':'Organization','name':'某某晚报'}}",
        "[{'@type':'BreadcrumbList'},{'@type':['Article','NewsArticle'],'datePublished':'2024-05-01T08:30:15+08:00','author':'林一','publisher':{'name':'某某晚报'}}]",
        "{'@graph':[{'@type':'WebSite','name':'某站'},{'@type':'ReportageNewsArticle','datePublished':'2024-05-01 08:30:15','author':[{'name':'林一'}],'publisher':[{'name':'某某晚报'}]}]}",
        "{'@type':'NewsArticle','datePublished':1714523415,'author':{'name':'林一'},'publisher':'某某晚报',}",
        "{'@type':'NewsArticle','headline':'引号 \" 坏了','datePublished':'2024-05-01T08:30:15+08:00','author':{'@type':'Person','name':'林一'},'publisher':{'@type':'Organization','name':'某某晚报'}",
        "<!--\n{'@type':'NewsArticle','datePublished':'2024-05-01T08:30:15+08:00','author':{'name':'林一'},'publisher':{'name':'某某晚报'}};\n-->"
      })
  void jsonLinkedData(String json) {
    Article article =
        read(
            "<script type=\"application/ld+json\">%s</script>".formatted(json.replace('\'', '"')),
            BODY);

    assertThat(time(article)).isEqualTo(TIME);
    assertThat(article.author()).isEqualTo("林一");
    assertThat(article.publisher()).isEqualTo("某某晚报");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "property=article:published_time content='2024-05-01T08:30:15+08:00'",
        "name=PubDate content='2024-05-01 08:30:15'",
        "name=publishdate content='2024-05-01 08:30:15'",
        "name=pubdate content='2024/05/01 08:30:15'",
        "property=og:release_date content='2024年5月1日 08:30:15'",
        "itemprop=datePublished content='2024-05-01T08:30:15+08:00'",
        "name=publish_time content='1714523415'"
      })
  void timesOfMetaElements(String attributes) {
    assertThat(time(read("<meta %s>".formatted(attributes), BODY))).isEqualTo(TIME);
  }

  @Test
  void namesOfMetaElements() {
    Article article =
        read("<meta name=ContentSource content='来源：某某晚报'><meta name=author content=林一>", BODY);

    assertThat(article.publisher()).isEqualTo("某某晚报");
    assertThat(article.author()).isEqualTo("林一");
  }

  @Test
  void anAuthorThatIsAnOrganisationIsThePublisher() {
    Article article = read("<meta name=author content=平安某市公安>", BODY);

    assertThat(article.publisher()).isEqualTo("平安某市公安");
    assertThat(article.author()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<time datetime='2024-05-01T08:30:15+08:00'>五月一日</time>",
        "<span itemprop=datePublished content='2024-05-01T08:30:15+08:00'></span>",
        "<span id=pubtime_baidu>2024-05-01 08:30:15</span>",
        "<script>var ct = \"1714523415\";</script>",
        "<script>window.__DATA__={\"pubTime\":\"2024-05-01 08:30:15\",\"x\":1}</script>"
      })
  void timesOfElementsAndScripts(String element) {
    assertThat(time(read("", "<div>" + element + "</div>" + BODY))).isEqualTo(TIME);
  }

  @Test
  void aDayInTheHeadIsCompletedByTheTimeOnThePage() {
    Article article =
        read(
            "<meta name=publishdate content=2024-05-01>",
            "<div>2024年5月1日08:30:15 | 来源：某某晚报</div>" + BODY);

    assertThat(time(article)).isEqualTo(TIME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"某市公安局通报专项行动战果_某某网", "某某网-某市公安局通报专项行动战果", "某市公安局通报专项行动战果--法治--某某网", "新闻频道", ""})
  void theTitleIsTheHeadingWhateverTheSitePutsAroundIt(String title) {
    Article article = read("<title>%s</title>".formatted(title), BODY);

    assertThat(article.title()).isEqualTo("某市公安局通报专项行动战果");
    assertThat(article.blocks()).hasSize(1);
  }

  @Test
  void relativeTimesCountFromTheFetch() {
    String page = "<body><div>昨天 08:30 来源：某某晚报</div>" + BODY;
    ReferenceDay fetched = ReferenceDay.fetchedAt(Instant.parse("2024-05-02T03:20:00Z"));

    assertThat(time(HtmlPage.read(page, fetched))).isEqualTo("2024-05-01T08:30:00+08:00");
    assertThat(time(HtmlPage.read(page, ReferenceDay.UNKNOWN))).isNull();
  }

  @Test
  void deepJsonIsNoProblem() {
    String json = "{\"@type\":\"NewsArticle\",\"a\":" + "[".repeat(100_000);

    assertThat(read("<script type=application/ld+json>" + json + "</script>", BODY).blocks())
        .isNotEmpty();
  }

  private static Article read(String head, String body) {
    return HtmlPage.read(
        "<html><head>%s</head><body>%s</body></html>".formatted(head, body), ReferenceDay.UNKNOWN);
  }

  private static @Nullable String time(Article article) {
    return article.publishedAt() == null ? null : article.publishedAt().text();
  }
}
