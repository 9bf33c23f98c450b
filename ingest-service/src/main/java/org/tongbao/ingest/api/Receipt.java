package org.tongbao.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.ingest.document.Outcome;

/** The answer to a document that the broker has acknowledged. */
@JsonPropertyOrder({"documentId", "revision", "readable", "title", "publisher", "publishedAt"})
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "A document that the broker has acknowledged")
public record Receipt(
    @Schema(pattern = "[0-9a-f]{32}", description = "Hash of the document's name")
        String documentId,
    @Schema(pattern = "[0-9a-f]{16}", description = "Hash of its text and metadata")
        String revision,
    @Schema(description = "Always true for a single upload") boolean readable,
    @Nullable String title,
    @Nullable String publisher,
    @Schema(description = "RFC 3339 time, or a bare date") @Nullable String publishedAt) {

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
