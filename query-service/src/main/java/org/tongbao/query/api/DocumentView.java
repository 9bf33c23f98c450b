package org.tongbao.query.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.DocumentFlag;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.document.Source;
import org.tongbao.query.document.StandingDocument;

/** One document with its text and events. */
public record DocumentView(
    String documentId,
    String revision,
    String engineVersion,
    Source source,
    @Nullable String collection,
    @Nullable String author,
    List<DocumentFlag> flags,
    String text,
    List<EventView> events,
    RawPlace raw,
    Instant visibleSince) {

  static DocumentView of(StandingDocument row, List<EventView> events) {
    return new DocumentView(
        row.documentId,
        row.revision,
        row.engineVersion,
        new Source(
            row.title,
            row.publisher,
            row.url,
            row.publishedAt == null ? null : new PublicationTime(row.publishedAt),
            row.path),
        row.collection,
        row.author,
        Arrays.stream(row.flags).map(DocumentFlag::valueOf).toList(),
        row.text,
        events,
        new RawPlace(row.rawTopicId, row.rawPartition, row.rawOffset),
        row.knownFrom);
  }
}
