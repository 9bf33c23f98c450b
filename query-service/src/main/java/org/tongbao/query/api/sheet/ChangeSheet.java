package org.tongbao.query.api.sheet;

import org.tongbao.query.api.ChangeView;
import org.tongbao.query.export.Columns;
import org.tongbao.query.export.Sheet;

/** Rows of the change log. */
public final class ChangeSheet {

  private ChangeSheet() {}

  public static Sheet<ChangeView> of(Addresses addresses) {
    return Columns.<ChangeView>of()
        .with("cursor", ChangeView::cursor)
        .with("kind", ChangeView::kind)
        .with("cause", ChangeView::cause)
        .with("stamp", ChangeView::stamp)
        .with("eventId", ChangeView::eventId)
        .with("factId", ChangeView::factId)
        .with("previousHash", ChangeView::previousHash)
        .with("currentHash", ChangeView::currentHash)
        .with("document", change -> addresses.ofDocument(change.documentId()))
        .with("event", change -> addresses.ofEvent(change.eventId()))
        .with("fact", change -> addresses.ofFact(change.factId()));
  }
}
