package org.tongbao.reading.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;

/**
 * What a document says of itself.
 *
 * @param blocks the body, one block a line, without the title
 */
public record Article(
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable PublicationTime publishedAt,
    List<String> blocks) {

  public Article {
    blocks = List.copyOf(blocks);
  }
}
