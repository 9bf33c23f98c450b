package org.tongbao.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.RawDocument;

/**
 * What is known of a document beside its bytes. What the sender says outranks what the document
 * says of itself.
 *
 * @param contentType media type with its parameters; null lets the path's ending and the bytes
 *     decide
 * @param charset the charset declared outside of the bytes
 * @param collection with {@code path}: a named folder or archive, and the place in it
 * @param fetchedAt a publication time later than this counts as none
 */
public record Hints(
    @Nullable String contentType,
    @Nullable String charset,
    @Nullable String url,
    @Nullable String collection,
    @Nullable String path,
    @Nullable String name,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable PublicationTime publishedAt,
    Instant fetchedAt) {

  /** A file of a collection, of which nothing else is known. */
  public static Hints ofFile(String collection, String path, Instant fetchedAt) {
    return new Hints(null, null, null, collection, path, null, null, null, null, fetchedAt);
  }

  public static Hints of(RawDocument document) {
    return new Hints(
        document.contentType(),
        document.charset(),
        document.url(),
        document.collection(),
        document.path(),
        document.name(),
        document.title(),
        document.publisher(),
        document.publishedAt(),
        document.fetchedAt());
  }
}
