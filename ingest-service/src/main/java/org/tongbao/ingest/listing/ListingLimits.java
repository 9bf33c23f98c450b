package org.tongbao.ingest.listing;

/**
 * How much is taken of one listing.
 *
 * @param items the first so many
 * @param sitemaps the first so many that an index names
 */
public record ListingLimits(int items, int sitemaps) {

  public static final ListingLimits STANDARD = new ListingLimits(1_000, 50);
}
