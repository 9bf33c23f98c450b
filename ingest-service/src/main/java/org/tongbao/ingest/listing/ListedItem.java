package org.tongbao.ingest.listing;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;

/**
 * An article that a source lists.
 *
 * @param key what tells it from the source's other items: its guid, else its address
 * @param html the whole article where the source carries it, null where it must be fetched
 */
public record ListedItem(
    String key,
    URI address,
    @Nullable String title,
    @Nullable PublicationTime publishedAt,
    @Nullable String html) {}
