package org.tongbao.ingest.document;

import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.Source;

/** What came of a document. */
public sealed interface Outcome {

  /**
   * Acknowledged by the log.
   *
   * @param unreadable why extract will put it aside; null where it could be read
   */
  record Accepted(String documentId, String revision, Source source, @Nullable String unreadable)
      implements Outcome {}

  record Refused(Refusal refusal) implements Outcome {}
}
