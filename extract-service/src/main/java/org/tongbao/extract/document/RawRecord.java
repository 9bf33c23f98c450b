package org.tongbao.extract.document;

import java.time.Instant;
import org.tongbao.contract.document.RawDocument;
import org.tongbao.contract.document.RawPlace;

/** One record of raw-documents with its place. */
public sealed interface RawRecord {

  String documentId();

  RawPlace place();

  /** When the document was fetched; the record's own time where it does not say. */
  Instant time();

  record WellFormed(RawPlace place, RawDocument document) implements RawRecord {

    @Override
    public String documentId() {
      return document.documentId();
    }

    @Override
    public Instant time() {
      return document.fetchedAt();
    }
  }

  /** It lacks what every raw record has. */
  record Malformed(RawPlace place, String documentId, Instant time, Failure failure)
      implements RawRecord {}
}
