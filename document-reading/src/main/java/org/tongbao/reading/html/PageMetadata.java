package org.tongbao.reading.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.reading.article.Article;
import org.tongbao.reading.article.Blank;
import org.tongbao.reading.article.Byline;
import org.tongbao.reading.article.PublicationTimes;

/**
 * What a page says of its article: in the meta elements, in JSON-LD, in microdata, in elements that
 * sites and search engines have agreed names for, and in the variables of its scripts.
 */
final class PageMetadata {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SCRIPT = 64 * 1024;
  private static final int MOST_SCRIPTS = 60;

  private static final List<String> PUBLISHER =
      List.of("contentsource", "source", "mediaid", "og:site_name", "sitename", "dc.publisher");
  private static final List<String> AUTHOR =
      List.of(
          "author", "article:author", "og:article:author", "dc.creator", "byl", "twitter:creator");
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "bytedance:published_time",
          "pubdate",
          "publishdate",
          "publish_time",
          "publishtime",
          "publish-date",
          "publication_date",
          "_pubtime",
          "og:release_date",
          "og:published_time",
          "datepublished",
          "article:create_at",
          "weibo: article:create_at",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date",
          "date");

  private static final String PUBLISHER_ELEMENTS =
      "[itemprop=publisher], #js_name, #source_baidu, #media_name, .media-name, #source,"
          + " .source, .laiyuan, .from";
  private static final String AUTHOR_ELEMENTS =
      "[itemprop=author], #author_baidu, [rel=author], .author-name, .byline .author";
  private static final String TIME_ELEMENTS =
      "[itemprop=datePublished], time[datetime], time, #pubtime_baidu, #pubtime, #publish_time,"
          + " #news-time, .pubtime, .pub-time, .publish-time, .publishtime, .date-source";

  private static final Pattern TIME_IN_SCRIPT =
      Pattern.compile(
          "(?i)[\"']?\\b(?:publish_?time|publish_?date|pub_?time|pub_?date|ptime|datePublished|ct|oriCreateTime)\\b[\"']?\\s?[:=]\\s?"
              + "[\"']?((?:19|20)\\d\\d[-/年][^\"',;<]{4,30}|1\\d{9}(?:\\d{3})?)[\"',;]");
  private static final Pattern LABEL =
      Pattern.compile("^(?:(?:文章|信息|新闻|稿件)?(?:来源|來源)|作者|记者|記者)\\s?[:：/]\\s?");
  private static final Pattern ORGANISATION =
      Pattern.compile(".*(?:网|報|报|社|台|臺|局|院|部|厅|廳|署|委|办|辦|公安|警方|法院|检察|晚报|频道|在线|发布|平台|客户端|集团|中心).*");

  private final Document page;
  private final StructuredData structured;
  private final Map<String, String> metas = new HashMap<>();

  PageMetadata(Document page) {
    this.page = page;
    this.structured = StructuredData.of(page);
    for (Element meta : page.getElementsByTag("meta")) {
      Stream.of("name", "property", "itemprop")
          .map(meta::attr)
          .filter(name -> !name.isBlank())
          .forEach(
              name ->
                  metas.putIfAbsent(
                      name.toLowerCase(Locale.ROOT), Blank.strip(meta.attr("content"))));
    }
  }

  /** The title as the page shows it. */
  @Nullable String title(List<String> blocks) {
    List<String> told =
        Stream.of(structured.headline(), metas.get("articletitle"), metas.get("og:title"))
            .filter(title -> title != null && !title.isBlank())
            .toList();
    return new PageTitle(page, told).find(blocks);
  }

  /**
   * What the line below the title says goes first for the publisher, what programs read for time.
   */
  Article article(@Nullable String title, Byline byline, List<String> blocks) {
    String publisher = byline.publisher();
    if (publisher == null) {
      publisher = publisher().orElse(null);
    }
    String author = byline.author();
    if (author == null) {
      author = author(publisher).orElse(null);
    }
    return new Article(title, publisher, author, publishedAt(byline).orElse(null), blocks);
  }

  private Optional<String> publisher() {
    return name(PUBLISHER.stream().map(metas::get))
        .or(() -> name(Stream.of(structured.publisher())))
        .or(() -> name(elements(PUBLISHER_ELEMENTS, PageMetadata::text)))
        .or(() -> name(AUTHOR.stream().map(metas::get)).filter(PageMetadata::isOrganisation));
  }

  private Optional<String> author(@Nullable String publisher) {
    return name(Stream.of(structured.author()))
        .or(() -> name(AUTHOR.stream().map(metas::get)))
        .or(() -> name(elements(AUTHOR_ELEMENTS, PageMetadata::text)))
        .filter(name -> !name.equals(publisher));
  }

  private static boolean isOrganisation(String name) {
    return ORGANISATION.matcher(name).matches();
  }

  /** A day that the page also gives the time of counts with that. */
  private Optional<PublicationTime> publishedAt(Byline byline) {
    Optional<PublicationTime> told =
        Stream.concat(
                Stream.of(structured.published() == null ? "" : structured.published()),
                PUBLISHED.stream().map(metas::get))
            .flatMap(value -> PublicationTimes.parseValue(value).stream())
            .findFirst();
    PublicationTime shown = byline.publishedAt();
    if (told.isPresent() && shown != null && shown.day().equals(told.get().day())) {
      return Optional.of(shown.text().length() > told.get().text().length() ? shown : told.get());
    }
    return told.or(() -> Optional.ofNullable(shown))
        .or(
            () ->
                elements(TIME_ELEMENTS, PageMetadata::machineText)
                    .flatMap(text -> PublicationTimes.parseValue(text).stream())
                    .findFirst())
        .or(this::ofScript);
  }

  private Optional<PublicationTime> ofScript() {
    return page.getElementsByTag("script").stream()
        .limit(MOST_SCRIPTS)
        .map(Element::data)
        .map(script -> script.substring(0, Math.min(script.length(), LONGEST_SCRIPT)))
        .map(TIME_IN_SCRIPT::matcher)
        .filter(Matcher::find)
        .flatMap(matcher -> PublicationTimes.parseValue(matcher.group(1)).stream())
        .findFirst();
  }

  private Stream<String> elements(String selector, Function<Element, String> text) {
    return page.select(selector).stream().limit(10).map(text);
  }

  private static String text(Element element) {
    Element name = element.selectFirst("[itemprop=name]");
    String content = element.attr("content");
    return content.isEmpty() ? (name == null ? element : name).text() : content;
  }

  private static String machineText(Element element) {
    String datetime = element.attr("datetime");
    return datetime.isEmpty() ? text(element) : datetime;
  }

  private static Optional<String> name(Stream<@Nullable String> candidates) {
    return candidates
        .filter(value -> value != null)
        .map(value -> Blank.strip(LABEL.matcher(Blank.strip(value)).replaceFirst("")))
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST_NAME)
        .filter(value -> !value.contains("://") && PublicationTimes.parse(value).isEmpty())
        .findFirst();
  }
}
