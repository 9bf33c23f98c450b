package org.tongbao.query.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with its editions, the earliest first, and before them what names no year.
 *
 * @param extent of all together; a document of two editions counts once
 */
public record Campaign(String series, Extent extent, List<Edition> editions) {

  /** One year's. */
  public record Edition(@Nullable Integer edition, Extent extent) {}
}
