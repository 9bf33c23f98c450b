package org.tongbao.reading.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How much text each element holds, and how much of it is links; counted in one walk. */
final class TextStatistics {

  /** Counts in code units without white space. */
  static final class Counts {
    int text;
    int linkText;
    int links;
    int sentenceEndsOutsideLinks;
    int tables;
    int headings;
    int longestCell;

    /** The first text in it is a link's. */
    boolean startsWithLink;

    private void add(Counts inner) {
      startsWithLink = text == 0 ? inner.startsWithLink : startsWithLink;
      text += inner.text;
      linkText += inner.linkText;
      links += inner.links;
      sentenceEndsOutsideLinks += inner.sentenceEndsOutsideLinks;
      tables += inner.tables;
      headings += inner.headings;
      longestCell = Math.max(longestCell, inner.longestCell);
    }
  }

  private static final Counts NOTHING = new Counts();

  private final Map<Element, Counts> counts = new IdentityHashMap<>();

  static TextStatistics of(Element root) {
    TextStatistics statistics = new TextStatistics();
    NodeTraversor.traverse(statistics.new Counter(), root);
    return statistics;
  }

  Counts counts(Node element) {
    return element instanceof Element known ? counts.getOrDefault(known, NOTHING) : NOTHING;
  }

  /** Adds up from the leaves to the root. */
  private final class Counter implements NodeVisitor {
    private final Deque<Counts> open = new ArrayDeque<>();
    private int linkDepth;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        linkDepth += element.nameIs("a") ? 1 : 0;
        open.push(new Counts());
      } else if (node instanceof TextNode text && !open.isEmpty()) {
        countText(text.getWholeText(), open.element());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      Counts own = open.pop();
      switch (element.normalName()) {
        case "a" -> {
          linkDepth--;
          own.links++;
        }
        case "table" -> own.tables++;
        case "h1" -> own.headings++;
        case "td", "th" -> own.longestCell = Math.max(own.longestCell, own.text);
        default -> {}
      }
      counts.put(element, own);
      if (!open.isEmpty()) {
        open.element().add(own);
      }
    }

    private void countText(String text, Counts own) {
      for (int i = 0; i < text.length(); i++) {
        char unit = text.charAt(i);
        if (Character.isWhitespace(unit)) {
          continue;
        }
        if (own.text == 0) {
          own.startsWithLink = linkDepth > 0;
        }
        own.text++;
        own.linkText += linkDepth > 0 ? 1 : 0;
        own.sentenceEndsOutsideLinks += linkDepth == 0 && unit == '。' ? 1 : 0;
      }
    }
  }
}
