package org.tongbao.ingest.document;

/** Why a document was not taken. */
public enum RefusalKind {
  /** Something said beside the bytes cannot be understood. */
  ATTRIBUTE_INVALID,
  /** A line of a batch is no JSON object of the documented form. */
  LINE_INVALID,
  /** A file or page of an archive that cannot be had. */
  ENTRY_REFUSED,
  /** No archive, or one that breaks off. */
  ARCHIVE_BROKEN,
  /** An archive that holds more than the limits allow. */
  ARCHIVE_TOO_LARGE,
  /** No bytes. */
  DOCUMENT_EMPTY,
  /** A media type that nothing here reads. */
  FORMAT_UNSUPPORTED,
  /** More bytes, or more text, than the limits allow. */
  DOCUMENT_TOO_LARGE,
  /** Bytes that are no text, or no text left without page furniture. */
  DOCUMENT_UNREADABLE,
  /** The collection is known from another place. */
  COLLECTION_ELSEWHERE,
  /** It was withdrawn, and a feed brings it again: only somebody by hand brings it back. */
  DOCUMENT_WITHDRAWN,
  /** A feed's own text of an article whose page was taken. */
  FEED_TEXT_OUTRANKED,
  /** A feed's own text was published over a page that came at the same time. */
  PAGE_OVERWRITTEN,
  /** The document that another is to be joined to is itself part of that one. */
  JOIN_CIRCULAR,
  /** No such dead letter. */
  LETTER_UNKNOWN,
  /** The document was read after all. */
  LETTER_CLEARED,
  /** A dead letter of what was never published. */
  LETTER_WITHOUT_RECORD,
  /** A newer revision has come since the dead letter. */
  DOCUMENT_NEWER,
  /** The raw record that a dead letter names is no longer in the log. */
  RECORD_GONE,
  /** Kafka did not acknowledge in time; sending again is safe. */
  BROKER_UNAVAILABLE,
  /** PostgreSQL did not answer in time; sending again is safe. */
  STORE_UNAVAILABLE;

  /** True where the sender did nothing wrong and should send again later. */
  public boolean isPassing() {
    return this == BROKER_UNAVAILABLE || this == STORE_UNAVAILABLE;
  }
}
