package org.tongbao.ingest.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source lists at one moment.
 *
 * @param items in the source's order, each key once
 * @param sitemaps further listings that this one names
 */
public record Listing(
    ListingKind kind,
    @Nullable String title,
    List<ListedItem> items,
    List<ListedSitemap> sitemaps) {

  public Listing {
    items = List.copyOf(items);
    sitemaps = List.copyOf(sitemaps);
  }
}
