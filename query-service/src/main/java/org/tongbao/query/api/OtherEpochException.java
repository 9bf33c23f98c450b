package org.tongbao.query.api;

/** A cursor belongs to a change log that is no longer. */
final class OtherEpochException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OtherEpochException(String given, String current) {
    super(
        ("The cursor belongs to epoch %s; the change log was made anew and has epoch %s."
                + " Read the facts and events again, and then the changes from 'latest' on.")
            .formatted(given, current));
  }
}
