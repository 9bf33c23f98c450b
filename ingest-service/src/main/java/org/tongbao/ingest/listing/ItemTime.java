package org.tongbao.ingest.listing;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.reading.article.PublicationTimes;

/**
 * When an item was published, from its own words: a bare date stays one, and a time without a zone,
 * or with the letters CST, is that of China.
 */
final class ItemTime {

  private static final List<String> ELEMENTS =
      List.of("pubDate", "published", "dc:date", "issued", "dcterms:issued", "date", "updated");

  private ItemTime() {}

  static @Nullable PublicationTime of(Element item) {
    for (String name : ELEMENTS) {
      for (Element child : item.children()) {
        if (child.tagName().equalsIgnoreCase(name)) {
          Optional<PublicationTime> time = parse(child.text());
          if (time.isPresent()) {
            return time.get();
          }
        }
      }
    }
    return null;
  }

  static Optional<PublicationTime> parse(@Nullable String text) {
    return text == null
        ? Optional.empty()
        : PublicationTimes.parse(text.strip().replaceFirst(" CST$", " +0800"));
  }
}
