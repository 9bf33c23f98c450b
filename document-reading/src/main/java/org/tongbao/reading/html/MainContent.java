package org.tongbao.reading.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the element that holds the article. */
final class MainContent {

  /** An element that a known system names so needs only this share of the best score. */
  private static final double SHARE_OF_NAMED = 0.4;

  /** With less of the page's running text than this, the page is taken as a whole. */
  private static final double LEAST_SHARE = 0.3;

  private static final int LEAST_TEXT = 40;

  /** A neighbour of the same kind belongs to the article with this much of its text. */
  private static final double SHARE_OF_NEIGHBOUR = 0.1;

  private final ContentScores scores;
  private final Element body;

  MainContent(Element body, ContentScores scores) {
    this.body = body;
    this.scores = scores;
  }

  /** The elements of the article, by identity; empty where none stands out. */
  Set<Element> find() {
    Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Element best = best();
    if (best == null
        || scores.total(best) < LEAST_TEXT
        || scores.total(best) < scores.total(body) * LEAST_SHARE) {
      return found;
    }
    found.add(best);
    Element parent = best.parent();
    if (parent != null && best != body) {
      for (Element sibling : parent.children()) {
        if (isContinuation(best, sibling)) {
          found.add(sibling);
        }
      }
    }
    return found;
  }

  private @Nullable Element best() {
    Element best = null;
    Element named = null;
    for (Element element : scores.scored()) {
      if (best == null || isBetter(element, best)) {
        best = element;
      }
      if (ContentContainers.isNamed(element) && (named == null || isBetter(element, named))) {
        named = element;
      }
    }
    return named != null
            && best != null
            && scores.score(named) >= scores.score(best) * SHARE_OF_NAMED
        ? named
        : best;
  }

  /** Of equal scores the first one stands, so that the same page is always read alike. */
  private boolean isBetter(Element one, Element other) {
    return scores.score(one) > scores.score(other);
  }

  private boolean isContinuation(Element best, Element sibling) {
    boolean isAlike =
        sibling.normalName().equals(best.normalName())
            && sibling.className().equals(best.className())
            && (!best.className().isEmpty() || best.id().isEmpty() && sibling.id().isEmpty());
    boolean isParagraph = sibling.nameIs("p");
    return sibling != best
        && (isAlike || isParagraph)
        && scores.total(sibling) >= scores.total(best) * (isParagraph ? 0.02 : SHARE_OF_NEIGHBOUR);
  }
}
