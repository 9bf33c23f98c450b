package org.tongbao.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stands at one place of an archive, counted from 1. */
public sealed interface ArchiveElement {

  long place();

  /** As the archive names it, for people. */
  String name();

  /**
   * A document.
   *
   * @param path where a file stands in its archive, with slashes; null for a page of a crawl
   * @param url of a page of a crawl; null for a file
   * @param contentType as the server declared it, in well-formed words
   * @param charset the one that it names
   * @param fetchedAt when the page was fetched
   * @param size larger than the body where the document is too large to be read: then the body is
   *     empty
   */
  record Document(
      long place,
      String name,
      @Nullable String path,
      @Nullable String url,
      @Nullable String contentType,
      @Nullable String charset,
      @Nullable Instant fetchedAt,
      byte[] body,
      long size)
      implements ArchiveElement {}

  /**
   * Something that may be a document and cannot be had.
   *
   * @param reason one sentence for people: what was read, what was expected, what to do
   */
  record Refused(long place, String name, String reason) implements ArchiveElement {}

  /** Something that is no document, such as a folder, a request or a file of the system. */
  record Passed(long place, String name, PassedKind kind) implements ArchiveElement {}
}
