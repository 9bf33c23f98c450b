package org.tongbao.contract.topic;

import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.RawDocument;

/** Raw documents as records: key documentId, value the bytes as fetched, the rest in headers. */
public final class RawDocumentRecords {

  public static final String FETCHED = "org.tongbao.document.fetched";
  public static final String WITHDRAWN = "org.tongbao.document.withdrawn";

  /** The revision of a withdrawal, which has no text to hash. */
  public static final String WITHDRAWN_REVISION = "0".repeat(16);

  private static final String SOURCE = "/tongbao/ingest";

  private RawDocumentRecords() {}

  public static Headers headers(RawDocument document) {
    String id =
        document.documentId()
            + "/"
            + document.revision()
            + "/"
            + document.fetchedAt().toEpochMilli();
    return CloudEventHeaders.of(
            document.withdrawn() ? WITHDRAWN : FETCHED,
            SOURCE,
            id,
            document.documentId(),
            document.fetchedAt())
        .withContentType(document.contentType())
        .with("revision", document.revision())
        .with("url", document.url())
        .with("collection", document.collection())
        .with("path", document.path())
        .with("name", document.name())
        .with("charset", document.charset())
        .with("title", document.title())
        .with("publisher", document.publisher())
        .with("publishedat", document.publishedAt() == null ? null : document.publishedAt().text())
        .with("withdrawn", document.withdrawn() ? "true" : null)
        .toHeaders();
  }

  /**
   * @throws MalformedRecordException where key, revision or time are missing, or the value is null
   */
  public static RawDocument read(@Nullable String key, Headers headers, byte @Nullable [] value)
      throws MalformedRecordException {
    if (key == null || value == null) {
      throw new MalformedRecordException("a raw document needs a key and a value");
    }
    String publishedAt = CloudEventHeaders.read(headers, "publishedat");
    try {
      return new RawDocument(
          key,
          CloudEventHeaders.require(headers, "revision"),
          CloudEventHeaders.readContentType(headers),
          CloudEventHeaders.read(headers, "url"),
          CloudEventHeaders.read(headers, "collection"),
          CloudEventHeaders.read(headers, "path"),
          CloudEventHeaders.read(headers, "name"),
          CloudEventHeaders.read(headers, "charset"),
          CloudEventHeaders.read(headers, "title"),
          CloudEventHeaders.read(headers, "publisher"),
          publishedAt == null ? null : new PublicationTime(publishedAt),
          Instant.parse(CloudEventHeaders.require(headers, "time")),
          "true".equals(CloudEventHeaders.read(headers, "withdrawn")),
          value);
    } catch (DateTimeException e) {
      throw new MalformedRecordException("a time in the headers cannot be read", e);
    }
  }
}
