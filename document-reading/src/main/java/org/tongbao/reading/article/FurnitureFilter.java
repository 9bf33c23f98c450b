package org.tongbao.reading.article;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.reading.script.Simplified;

/** Drops the lines that belong to the page. */
public final class FurnitureFilter {

  private FurnitureFilter() {}

  /** The lines that belong to the article, in order. */
  public static List<String> keepArticle(List<String> lines) {
    List<String> kept = new ArrayList<>(lines.size());
    boolean isRelated = false;
    for (String original : lines) {
      String line = Simplified.fold(original);
      if (FurnitureLine.startsRelated(line)) {
        isRelated = true;
        continue;
      }
      isRelated = isRelated && FurnitureLine.isRelatedEntry(line);
      boolean isBanner = kept.isEmpty() && FurnitureLine.isBanner(line);
      if (!isRelated && !isBanner && !FurnitureLine.matches(line)) {
        kept.add(original);
      }
    }
    if (kept.size() > 1 && FurnitureLine.isSiteName(Simplified.fold(kept.getLast()))) {
      kept.removeLast();
    }
    return kept;
  }
}
