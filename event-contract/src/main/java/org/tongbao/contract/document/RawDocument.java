package org.tongbao.contract.document;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as ingest publishes it: the bytes exactly as fetched, and beside them all that extract
 * needs to read them. The body of a withdrawal is empty.
 *
 * @param contentType the media type that the sender named, with its parameters
 * @param url source address, as given
 * @param collection with {@code path}: the named folder or archive, and the place in it
 * @param name the name that the client gave
 * @param charset the charset declared outside of the bytes
 * @param publishedAt null also where the sender's time lies after the fetch
 */
public record RawDocument(
    String documentId,
    String revision,
    @Nullable String contentType,
    @Nullable String url,
    @Nullable String collection,
    @Nullable String path,
    @Nullable String name,
    @Nullable String charset,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable PublicationTime publishedAt,
    Instant fetchedAt,
    boolean withdrawn,
    byte[] body) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawDocument that
        && Arrays.equals(body, that.body)
        && withdrawn == that.withdrawn
        && described().equals(that.described());
  }

  @Override
  public int hashCode() {
    return described().hashCode();
  }

  /** All but the body, which a record would compare by identity. */
  private List<@Nullable Object> described() {
    return Arrays.asList(
        documentId,
        revision,
        contentType,
        url,
        collection,
        path,
        name,
        charset,
        title,
        publisher,
        publishedAt,
        fetchedAt);
  }
}
