package org.tongbao.ingest.listing;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sitemap that an index names.
 *
 * @param changedAt as the index says, null where it does not
 */
public record ListedSitemap(URI address, @Nullable Instant changedAt) {

  /** Tells this state of it from others; null where the index does not say which it is. */
  public @Nullable String key() {
    return changedAt == null ? null : "sitemap %s %s".formatted(changedAt, address);
  }
}
