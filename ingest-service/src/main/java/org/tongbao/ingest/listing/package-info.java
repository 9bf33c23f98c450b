/**
 * What a source lists: feeds of all kinds, sitemaps and plain pages of links, read into items.
 * Invariant: whatever bytes a server sends give items or a sentence on why there are none, no
 * external entity is ever asked for, and at most {@code ListingLimits.items} items come of them.
 */
@NullMarked
package org.tongbao.ingest.listing;

import org.jspecify.annotations.NullMarked;
