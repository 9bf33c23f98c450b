package org.tongbao.ingest.listing;

/** What form a source lists its articles in. */
public enum ListingKind {
  /** RSS 0.9x and 2.0. */
  RSS,
  /** RSS 1.0 and other RDF. */
  RDF,
  ATOM,
  JSON_FEED,
  SITEMAP,
  /** Names other sitemaps and no articles. */
  SITEMAP_INDEX,
  /** A page of links, read by a CSS selector. */
  LINK_PAGE
}
