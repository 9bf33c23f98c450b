package org.tongbao.reading.html;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.tongbao.reading.article.Article;
import org.tongbao.reading.article.Byline;
import org.tongbao.reading.article.FurnitureFilter;
import org.tongbao.reading.article.ReferenceDay;

/** Reads an HTML page, or the HTML body of a post. */
public final class HtmlPage {

  /** Some pages put source and time above the title. */
  private static final int LINES_ABOVE_TITLE = 3;

  private HtmlPage() {}

  /**
   * The page's article, as structure and lines tell it from the page around it, with the title that
   * the page shows. Where nothing stands out, all below the title is taken.
   *
   * @param fetched what 今天 and 昨天 count from, where that is known
   */
  public static Article read(String html, ReferenceDay fetched) {
    Document page = Jsoup.parse(html);
    PageMetadata metadata = new PageMetadata(page);
    List<BlockCollector.Block> blocks = blocks(page.body());
    List<String> all = FurnitureFilter.keepArticle(texts(blocks));
    String title = metadata.title(all);
    List<String> belowTitle = belowTitle(all, title);
    Byline byline =
        Byline.of(belowTitle, fetched).or(Byline.of(aboveTitle(all, belowTitle), fetched));
    List<String> main =
        FurnitureFilter.keepArticle(
            texts(blocks.stream().filter(BlockCollector.Block::isMain).toList()));
    List<String> body = main.isEmpty() ? belowTitle : belowByline(belowTitle(main, title));
    return metadata.article(title, byline, body);
  }

  /** A body whose title is known from elsewhere. */
  public static Article readBody(String html, @Nullable String title) {
    Document page = Jsoup.parseBodyFragment(html);
    List<String> blocks = FurnitureFilter.keepArticle(texts(blocks(page.body())));
    Byline byline = Byline.of(blocks, ReferenceDay.UNKNOWN);
    return new PageMetadata(page).article(title, byline, blocks);
  }

  private static List<BlockCollector.Block> blocks(Element body) {
    TextStatistics statistics = TextStatistics.of(body);
    PageFurniture furniture = new PageFurniture(statistics, statistics.counts(body).text);
    Set<Element> main = new MainContent(body, ContentScores.of(body, furniture, statistics)).find();
    BlockCollector collector = new BlockCollector(furniture, statistics, main);
    NodeTraversor.filter(collector, body);
    return collector.blocks();
  }

  private static List<String> texts(List<BlockCollector.Block> blocks) {
    return blocks.stream().map(BlockCollector.Block::text).toList();
  }

  private static List<String> aboveTitle(List<String> blocks, List<String> belowTitle) {
    int title = blocks.size() - belowTitle.size() - 1;
    return blocks.subList(Math.max(0, title - LINES_ABOVE_TITLE), Math.max(0, title));
  }

  /** What says source and time has become metadata. */
  private static List<String> belowByline(List<String> blocks) {
    int start = 0;
    while (start < blocks.size() - 1 && Byline.isByline(blocks.get(start))) {
      start++;
    }
    return blocks.subList(start, blocks.size());
  }

  private static List<String> belowTitle(List<String> blocks, @Nullable String title) {
    int index = title == null ? -1 : blocks.indexOf(title);
    boolean isHead = index <= blocks.size() / 2;
    return isHead ? blocks.subList(index + 1, blocks.size()) : blocks;
  }
}
