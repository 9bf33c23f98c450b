package org.tongbao.reading.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.Sha256;
import org.tongbao.reading.Hints;

/**
 * The name that makes a document the same one whenever it comes again.
 *
 * <p>These rules are final. The first of these that the sender gives is the name:
 *
 * <ol>
 *   <li>the address that the page gives as its own, where that counts ({@link CanonicalLink}), else
 *       the canonical form of its URL ({@link CanonicalUrl});
 *   <li>the collection and the canonical path in it ({@link SourcePath});
 *   <li>the name that the client gave, without white space around it;
 *   <li>else the content: SHA-256 of the bytes as fetched, in hex.
 * </ol>
 *
 * A URL that is not absolute http or https, a path that leads outside of its collection and a blank
 * name count as not given; whoever takes documents in refuses them first. What else the document
 * says of itself (front matter) never enters its name. Whoever remembers addresses asks its memory
 * first: an address keeps its documentId whatever these rules become.
 *
 * <p>The documentId is the first 32 hex digits of SHA-256 over the kind ({@code url}, {@code path},
 * {@code name}, {@code content}) and the value, for a path first the collection; each field is
 * written as its length in bytes of UTF-8, a colon and its bytes.
 */
public sealed interface DocumentName {

  int ID_DIGITS = 32;

  static DocumentName of(Hints hints, byte[] bytes) {
    return byUrl(hints, bytes)
        .or(() -> byPath(hints))
        .or(() -> byGivenName(hints))
        .orElseGet(() -> new Content(Sha256.hex(bytes)));
  }

  /** 32 lower-case hex digits. */
  String documentId();

  /**
   * @param link the address that the page gives as its own, null where none counts
   */
  record Url(CanonicalUrl url, @Nullable CanonicalUrl link) implements DocumentName {
    @Override
    public String documentId() {
      return documentId(link == null ? url : link);
    }

    /** Of a page that has this address and names no other. */
    public static String documentId(CanonicalUrl url) {
      return new FieldDigest().with("url").with(url.text()).hex(ID_DIGITS);
    }
  }

  record Path(String collection, SourcePath path) implements DocumentName {
    @Override
    public String documentId() {
      return new FieldDigest().with("path").with(collection).with(path.text()).hex(ID_DIGITS);
    }
  }

  record Given(String name) implements DocumentName {
    @Override
    public String documentId() {
      return new FieldDigest().with("name").with(name).hex(ID_DIGITS);
    }
  }

  /**
   * @param sha256 of the bytes as fetched, 64 hex digits
   */
  record Content(String sha256) implements DocumentName {
    @Override
    public String documentId() {
      return new FieldDigest().with("content").with(sha256).hex(ID_DIGITS);
    }
  }

  private static Optional<DocumentName> byUrl(Hints hints, byte[] bytes) {
    return Optional.ofNullable(hints.url())
        .flatMap(CanonicalUrl::of)
        .map(url -> new Url(url, CanonicalLink.in(bytes, hints.contentType(), url).orElse(null)));
  }

  private static Optional<DocumentName> byPath(Hints hints) {
    String collection = hints.collection();
    if (collection == null || collection.isBlank()) {
      return Optional.empty();
    }
    return Optional.ofNullable(hints.path())
        .flatMap(SourcePath::of)
        .map(path -> new Path(collection.strip(), path));
  }

  private static Optional<DocumentName> byGivenName(Hints hints) {
    return Optional.ofNullable(hints.name())
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(Given::new);
  }
}
