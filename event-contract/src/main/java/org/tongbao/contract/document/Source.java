package org.tongbao.contract.document;

import org.jspecify.annotations.Nullable;

/**
 * Where a document comes from, as far as known.
 *
 * @param url the address that the sender gave, as given
 * @param path the file that it came from, relative to its collection
 */
public record Source(
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable PublicationTime publishedAt,
    @Nullable String path) {

  public static final Source UNKNOWN = new Source(null, null, null, null, null);
}
