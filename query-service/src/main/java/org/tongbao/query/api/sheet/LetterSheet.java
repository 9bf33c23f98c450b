package org.tongbao.query.api.sheet;

import org.tongbao.query.api.LetterView;
import org.tongbao.query.export.Columns;
import org.tongbao.query.export.Sheet;

/** Dead letters without what caused them in the code. */
public final class LetterSheet {

  private LetterSheet() {}

  public static Sheet<LetterView> of(Addresses addresses) {
    return Columns.<LetterView>of()
        .with("stage", LetterView::stage)
        .with("documentId", LetterView::documentId)
        .with("reason", LetterView::reason)
        .with("detail", LetterView::detail)
        .with("failedAt", LetterView::failedAt)
        .with("publisher", letter -> letter.source().publisher())
        .with("title", letter -> letter.source().title())
        .with("publishedAt", letter -> Texts.of(letter.source().publishedAt()))
        .with("path", letter -> letter.source().path())
        .with("revision", LetterView::revision)
        .with("link", letter -> letter.source().url())
        .with("letter", letter -> addresses.ofLetter(letter.stage(), letter.documentId()));
  }
}
