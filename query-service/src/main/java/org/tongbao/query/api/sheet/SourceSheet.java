package org.tongbao.query.api.sheet;

import org.tongbao.query.document.DocumentSource;
import org.tongbao.query.export.Columns;
import org.tongbao.query.export.Sheet;

/** Where documents come from. */
public final class SourceSheet {

  private SourceSheet() {}

  public static Sheet<DocumentSource> sheet() {
    return Columns.<DocumentSource>of()
        .with("publisher", DocumentSource::publisher)
        .with("host", DocumentSource::host)
        .with("documents", DocumentSource::documents)
        .with("events", DocumentSource::events)
        .with("firstDay", DocumentSource::firstDay)
        .with("lastDay", DocumentSource::lastDay);
  }
}
