package org.tongbao.query.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.query.document.DocumentListing;

/** A document in a list. */
public record DocumentSummary(
    String documentId,
    String revision,
    String engineVersion,
    Source source,
    @Nullable String collection,
    int events,
    Instant visibleSince) {

  static DocumentSummary of(DocumentListing row, int events) {
    return new DocumentSummary(
        row.documentId(),
        row.revision(),
        row.engineVersion(),
        new Source(
            row.title(),
            row.publisher(),
            row.url(),
            row.publishedAt() == null ? null : new PublicationTime(row.publishedAt()),
            row.path()),
        row.collection(),
        events,
        row.knownFrom());
  }
}
