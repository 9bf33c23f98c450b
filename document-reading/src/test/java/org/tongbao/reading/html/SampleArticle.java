package org.tongbao.reading.html;

import java.util.List;
import org.tongbao.reading.Articles;
import org.tongbao.reading.article.Byline;

/** A title and the paragraphs below it. */
record SampleArticle(String title, List<String> paragraphs) {

  private static final int FEWEST_PARAGRAPHS = 3;

  static List<SampleArticle> simplified() {
    return of(Articles.simplified());
  }

  static List<SampleArticle> traditional() {
    return of(Articles.traditional());
  }

  private static List<SampleArticle> of(List<String> texts) {
    return texts.stream()
        .map(
            text -> {
              List<String> lines = text.lines().toList();
              List<String> body =
                  lines.stream()
                      .skip(1)
                      .filter(line -> !Byline.isByline(line) && !line.contains(" | "))
                      .toList();
              return new SampleArticle(lines.getFirst(), body);
            })
        .filter(article -> article.paragraphs.size() >= FEWEST_PARAGRAPHS)
        .toList();
  }
}
