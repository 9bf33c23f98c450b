package org.tongbao.reading.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.tongbao.reading.article.Blank;

/** Writes the text of a page block by block; a row of a table of data is one block. */
final class BlockCollector implements NodeFilter {

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em",
          "font", "i", "img", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp",
          "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

  /** A cell that holds more is a part of the page's layout. */
  private static final int LONGEST_CELL = 200;

  /**
   * @param isMain it stands in the article, as far as the page's structure tells
   */
  record Block(String text, boolean isMain) {}

  private final PageFurniture furniture;
  private final TextStatistics statistics;
  private final Set<Element> main;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private @Nullable Element row;

  /** White space that was read and not yet written. */
  private boolean hasSpace;

  private boolean hasLineBreak;

  private int mainDepth;

  /**
   * @param main the elements that hold the article
   */
  BlockCollector(PageFurniture furniture, TextStatistics statistics, Set<Element> main) {
    this.furniture = furniture;
    this.statistics = statistics;
    this.main = main;
  }

  static boolean isBlock(Element element) {
    return !INLINE.contains(element.normalName());
  }

  /** A row of a table of data, and not of a table that lays out the page. */
  static boolean isDataRow(Element row, TextStatistics statistics) {
    TextStatistics.Counts counts = statistics.counts(row);
    return row.childrenSize() > 1 && counts.tables == 0 && counts.longestCell <= LONGEST_CELL;
  }

  List<Block> blocks() {
    endBlock();
    return blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (furniture.contains(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      start(element);
      if (main.contains(element)) {
        endBlock();
        mainDepth++;
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && main.contains(element)) {
      endBlock();
      mainDepth--;
    }
    if (node == row) {
      row = null;
      endBlock();
    } else if (node instanceof Element element
        && row == null
        && !INLINE.contains(element.normalName())) {
      endBlock();
    }
    return FilterResult.CONTINUE;
  }

  private void start(Element element) {
    String name = element.normalName();
    if (row != null) {
      boolean isCell = name.equals("td") || name.equals("th");
      if (isCell && element.previousElementSibling() != null) {
        current.append(" | ");
        hasSpace = false;
      } else if (!INLINE.contains(name)) {
        append(" ");
      }
      return;
    }
    if (!INLINE.contains(name)) {
      endBlock();
    }
    if (name.equals("tr") && isDataRow(element, statistics)) {
      row = element;
    }
  }

  /** White space folds as in a browser; a line break between two Han characters is none. */
  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (isFolded(unit)) {
        hasSpace = true;
        hasLineBreak |= unit == '\n';
        continue;
      }
      if (hasSpace && needsSpace() && !(hasLineBreak && isHan(unit) && isHanBefore())) {
        current.append(' ');
      }
      hasSpace = false;
      hasLineBreak = false;
      current.append(unit);
    }
  }

  private void endBlock() {
    String block = Blank.strip(current.toString());
    if (!block.isEmpty()) {
      blocks.add(new Block(block, mainDepth > 0));
    }
    current.setLength(0);
    hasSpace = false;
    hasLineBreak = false;
  }

  private boolean needsSpace() {
    return !current.isEmpty() && current.charAt(current.length() - 1) != ' ';
  }

  private boolean isHanBefore() {
    return isHan(current.charAt(current.length() - 1));
  }

  private static boolean isFolded(char unit) {
    return unit == ' '
        || unit == '\n'
        || unit == '\t'
        || unit == '\r'
        || unit == '\f'
        || unit == '\u00A0';
  }

  private static boolean isHan(char unit) {
    return unit >= '\u3000' && unit <= '\u9FFF' || unit >= '\uFF00' && unit <= '\uFFEF';
  }
}
