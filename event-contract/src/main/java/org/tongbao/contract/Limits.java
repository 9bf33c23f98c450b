package org.tongbao.contract;

/** The sizes that all parts agree on, in bytes unless the name says otherwise. */
public final class Limits {

  /** HTML, Markdown and plain text as fetched. */
  public static final int TEXT_DOCUMENT_BYTES = 2 * 1024 * 1024;

  /** PDF as fetched. */
  public static final int PDF_DOCUMENT_BYTES = 6 * 1024 * 1024;

  /** Cleaned text in UTF-8; more is a dead letter TOO_LARGE. */
  public static final int CLEANED_TEXT_BYTES = 2 * 1024 * 1024;

  /** One Kafka record: broker, producer, fetch and changelog. */
  public static final int RECORD_BYTES = 8 * 1024 * 1024;

  /** A sentence ends after so many UTF-16 code units at the latest. */
  public static final int SENTENCE_CODE_UNITS = 1_000;

  public static final int EVENTS_PER_DOCUMENT = 2_000;

  /** Each cause of a dead letter is cut to so many characters, and there are at most so many. */
  public static final int CAUSE_CHARACTERS = 500;

  public static final int CAUSES = 8;

  private Limits() {}
}
