package org.tongbao.reading.html;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.reading.article.Article;
import org.tongbao.reading.article.Byline;
import org.tongbao.reading.article.FurnitureFilter;

/** Reads an HTML page, or the HTML body of a post. */
public final class HtmlPage {

  private HtmlPage() {}

  /** The page with the title that it shows; what stands above the title is dropped. */
  public static Article read(String html) {
    Document page = Jsoup.parse(html);
    List<String> blocks = blocks(page.body());
    PageMetadata metadata = new PageMetadata(page);
    String title = metadata.title(blocks);
    return article(metadata, title, belowTitle(blocks, title));
  }

  /** A body whose title is known from elsewhere. */
  public static Article readBody(String html, @Nullable String title) {
    Document page = Jsoup.parseBodyFragment(html);
    return article(new PageMetadata(page), title, blocks(page.body()));
  }

  private static Article article(
      PageMetadata metadata, @Nullable String title, List<String> blocks) {
    Byline byline = Byline.of(blocks);
    String publisher =
        byline.publisher() != null ? byline.publisher() : metadata.publisher().orElse(null);
    PublicationTime publishedAt = metadata.publishedAt().orElse(byline.publishedAt());
    return new Article(title, publisher, publishedAt, blocks);
  }

  private static List<String> blocks(Element body) {
    TextStatistics statistics = TextStatistics.of(body);
    PageFurniture furniture = new PageFurniture(statistics, statistics.counts(body).text);
    BlockCollector collector = new BlockCollector(furniture, statistics);
    NodeTraversor.filter(collector, body);
    return FurnitureFilter.keepArticle(collector.blocks());
  }

  private static List<String> belowTitle(List<String> blocks, @Nullable String title) {
    int index = title == null ? -1 : blocks.indexOf(title);
    boolean isHead = index <= blocks.size() / 2;
    return isHead ? blocks.subList(index + 1, blocks.size()) : blocks;
  }
}
