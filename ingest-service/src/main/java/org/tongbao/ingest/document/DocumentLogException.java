package org.tongbao.ingest.document;

/** A record was not acknowledged. */
public final class DocumentLogException extends Exception {

  /** What stood in the way. */
  public enum Cause {
    /** Passing; whether the record was written is not known, so it is sent again. */
    UNAVAILABLE,
    /** The log takes no record of this size. */
    TOO_LARGE
  }

  private final Cause kind;

  public DocumentLogException(Cause kind, Throwable cause) {
    super(cause.toString(), cause);
    this.kind = kind;
  }

  public Cause kind() {
    return kind;
  }
}
