package org.tongbao.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.ingest.document.Outcome;

/** The answer to a document that the broker has acknowledged. */
@JsonPropertyOrder({"documentId", "revision", "readable", "title", "publisher", "publishedAt"})
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Receipt(
    String documentId,
    String revision,
    boolean readable,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String publishedAt) {

  static Receipt of(Outcome.Accepted accepted) {
    PublicationTime publishedAt = accepted.source().publishedAt();
    return new Receipt(
        accepted.documentId(),
        accepted.revision(),
        accepted.unreadable() == null,
        accepted.source().title(),
        accepted.source().publisher(),
        publishedAt == null ? null : publishedAt.text());
  }
}
