package org.tongbao.ingest.listing;

/** What a source sent is no listing. The message says what was read and what was expected. */
public final class UnreadableListingException extends Exception {

  private static final long serialVersionUID = 1L;

  public UnreadableListingException(String message) {
    super(message);
  }
}
