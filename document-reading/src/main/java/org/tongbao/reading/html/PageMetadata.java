package org.tongbao.reading.html;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.reading.article.Blank;
import org.tongbao.reading.article.PublicationTimes;

/** What the head of a page says of it. */
final class PageMetadata {

  private static final int LONGEST_TITLE = 200;
  private static final int SHORTEST_TITLE = 5;

  private static final List<String> PUBLISHER =
      List.of("contentsource", "source", "mediaid", "og:site_name", "sitename", "author");
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "pubdate",
          "publishdate",
          "og:release_date",
          "datepublished",
          "date");

  private final Document page;
  private final Map<String, String> metas = new HashMap<>();

  PageMetadata(Document page) {
    this.page = page;
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

  Optional<String> publisher() {
    return first(PUBLISHER);
  }

  Optional<PublicationTime> publishedAt() {
    Optional<PublicationTime> meta =
        PUBLISHED.stream()
            .flatMap(name -> PublicationTimes.parse(metas.get(name)).stream())
            .findFirst();
    return meta.or(this::ofTimeElement);
  }

  /**
   * The title as the page shows it: the block that the page's title element repeats, else the first
   * main heading, else the title element without the site's name behind it.
   */
  @Nullable String title(List<String> blocks) {
    String element = Blank.strip(page.title());
    return blocks.stream()
        .limit(60)
        .filter(block -> block.length() >= SHORTEST_TITLE && block.length() <= LONGEST_TITLE)
        .filter(block -> compact(element).startsWith(compact(block)))
        .max(Comparator.comparingInt(String::length))
        .or(this::mainHeading)
        .or(() -> Optional.of(withoutSite(element)).filter(title -> !title.isEmpty()))
        .or(() -> first(List.of("articletitle", "og:title")))
        .orElse(null);
  }

  private Optional<String> mainHeading() {
    return page.getElementsByTag("h1").stream()
        .map(heading -> Blank.strip(heading.text()))
        .filter(text -> text.length() >= SHORTEST_TITLE && text.length() <= LONGEST_TITLE)
        .findFirst();
  }

  private Optional<PublicationTime> ofTimeElement() {
    return page.getElementsByTag("time").stream()
        .flatMap(time -> PublicationTimes.parse(time.attr("datetime")).stream())
        .findFirst();
  }

  private Optional<String> first(List<String> names) {
    return names.stream()
        .map(metas::get)
        .filter(value -> value != null && !value.isEmpty() && value.length() <= LONGEST_TITLE)
        .findFirst();
  }

  private static String withoutSite(String title) {
    return Blank.strip(title.split("_| [-–—|] |\\|", 2)[0]);
  }

  private static String compact(String text) {
    return text.replaceAll("\\s+", "");
  }
}
