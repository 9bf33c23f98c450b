package org.tongbao.ingest.document;

/** What ingest remembers could not be read or written in time. */
public final class StoreUnavailableException extends RuntimeException {

  public StoreUnavailableException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
