package org.tongbao.query.api.sheet;

import org.tongbao.query.api.DocumentSummary;
import org.tongbao.query.export.Columns;
import org.tongbao.query.export.Sheet;

/** Documents without their texts. */
public final class DocumentSheet {

  private DocumentSheet() {}

  public static Sheet<DocumentSummary> of(Addresses addresses) {
    return Columns.<DocumentSummary>of()
        .with("documentId", DocumentSummary::documentId)
        .with("publisher", document -> document.source().publisher())
        .with("title", document -> document.source().title())
        .with("publishedAt", document -> Texts.of(document.source().publishedAt()))
        .with("collection", DocumentSummary::collection)
        .with("path", document -> document.source().path())
        .with("events", DocumentSummary::events)
        .with("revision", DocumentSummary::revision)
        .with("visibleSince", DocumentSummary::visibleSince)
        .with("link", document -> document.source().url())
        .with("document", document -> addresses.ofDocument(document.documentId()));
  }
}
