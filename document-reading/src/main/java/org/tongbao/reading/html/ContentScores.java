package org.tongbao.reading.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * How much running text each element gathers from its paragraphs. A paragraph counts for the
 * element around it in full and for those further out ever less, so that the element directly
 * around all paragraphs of an article has the highest score. Counted in one walk.
 */
final class ContentScores {

  /** What the first, second, … element around a paragraph gets of it. */
  private static final double[] SHARES = {1.0, 0.5, 0.3, 0.2, 0.1};

  /** An element that holds text directly, its lines divided by br, is container and paragraph. */
  private static final double OWN_SHARE = 0.95;

  /** So far is looked outwards for the elements that share in a paragraph. */
  private static final int MOST_STEPS = 24;

  /** Text without punctuation is likelier a label. */
  private static final double SHARE_OF_LABELS = 0.2;

  private static final int LONGEST_LABEL = 40;

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "blockquote",
          "pre",
          "dd",
          "dt",
          "figcaption");
  private static final Set<String> TRANSPARENT =
      Set.of("tr", "tbody", "thead", "tfoot", "table", "ul", "ol", "dl", "center", "font", "form");
  private static final String PUNCTUATION = "，。；：！？、";

  private final PageFurniture furniture;
  private final TextStatistics statistics;
  private final Map<Element, Double> scores = new IdentityHashMap<>();
  private final List<Element> scored = new ArrayList<>();
  private final Map<Element, Double> totals = new IdentityHashMap<>();

  private ContentScores(PageFurniture furniture, TextStatistics statistics) {
    this.furniture = furniture;
    this.statistics = statistics;
  }

  static ContentScores of(Element body, PageFurniture furniture, TextStatistics statistics) {
    ContentScores scores = new ContentScores(furniture, statistics);
    NodeTraversor.filter(scores.new Walk(), body);
    return scores;
  }

  double score(Element element) {
    return scores.getOrDefault(element, 0.0);
  }

  /** Running text in the element and all below it, furniture left out. */
  double total(Element element) {
    return totals.getOrDefault(element, 0.0);
  }

  /** In the order of the page, inner elements first. */
  List<Element> scored() {
    return Collections.unmodifiableList(scored);
  }

  private final class Walk implements NodeFilter {

    private @Nullable Element paragraph;
    private final StringBuilder text = new StringBuilder();
    private int linkDepth;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode textNode) {
        if (linkDepth == 0) {
          text.append(textNode.getWholeText().strip());
        }
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      if (furniture.contains(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (element.nameIs("a")) {
        linkDepth++;
      } else if (BlockCollector.isBlock(element) && !element.nameIs("br")) {
        endParagraph();
        paragraph = element;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.nameIs("a")) {
          linkDepth--;
        } else if (BlockCollector.isBlock(element) && !element.nameIs("br")) {
          endParagraph();
          paragraph = element.parent();
        }
        Element parent = element.parent();
        if (parent != null && totals.containsKey(element)) {
          totals.merge(parent, total(element), Double::sum);
        }
      }
      return FilterResult.CONTINUE;
    }

    private void endParagraph() {
      double value = value(text);
      text.setLength(0);
      if (paragraph == null || value == 0) {
        return;
      }
      totals.merge(paragraph, value, Double::sum);
      share(paragraph, value);
    }
  }

  private void share(Element paragraph, double value) {
    Element element = paragraph;
    int ownText = statistics.counts(element).text;
    int level = 0;
    if (isContainer(element)) {
      add(element, value * OWN_SHARE);
      level++;
    }
    Element outer = element.parent();
    for (int steps = 0; outer != null && level < SHARES.length && steps < MOST_STEPS; steps++) {
      if (isContainer(outer)) {
        add(outer, value * SHARES[level]);
        // What only wraps a single paragraph gathers nothing yet.
        level += statistics.counts(outer).text > ownText ? 1 : 0;
      }
      outer = outer.parent();
    }
  }

  private void add(Element element, double value) {
    if (scores.merge(element, value, Double::sum) == value) {
      scored.add(element);
    }
  }

  /** Cells of a table of data, paragraphs and inline elements are parts of something larger. */
  private boolean isContainer(Element element) {
    String name = element.normalName();
    if (PARAGRAPHS.contains(name)
        || TRANSPARENT.contains(name)
        || !BlockCollector.isBlock(element)) {
      return false;
    }
    if (!name.equals("td") && !name.equals("th")) {
      return true;
    }
    Element row = element.parent();
    return row == null || !BlockCollector.isDataRow(row, statistics);
  }

  private static double value(CharSequence text) {
    int length = text.length();
    if (length == 0) {
      return 0;
    }
    boolean hasPunctuation = text.chars().anyMatch(unit -> PUNCTUATION.indexOf(unit) >= 0);
    return hasPunctuation || length > LONGEST_LABEL ? length : length * SHARE_OF_LABELS;
  }
}
