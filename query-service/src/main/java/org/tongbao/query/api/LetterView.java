package org.tongbao.query.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.document.Source;
import org.tongbao.query.deadletter.StoredLetter;

/** A document that a stage could not handle. */
public record LetterView(
    String stage,
    String documentId,
    @Nullable String revision,
    Reason reason,
    String detail,
    List<String> causes,
    @Nullable RawPlace raw,
    Source source,
    Instant failedAt) {

  static LetterView of(StoredLetter row) {
    return new LetterView(
        row.stage,
        row.documentId,
        row.revision,
        Reason.valueOf(row.reason),
        row.detail,
        List.of(row.causes),
        row.rawTopicId == null
            ? null
            : new RawPlace(row.rawTopicId, row.rawPartition, row.rawOffset),
        new Source(
            row.title,
            row.publisher,
            row.url,
            row.publishedAt == null ? null : new PublicationTime(row.publishedAt),
            row.path),
        row.failedAt);
  }
}
