package org.tongbao.outbound;

import java.io.IOException;

/** A document could not be fetched. The message says what was read and what was expected. */
public final class FetchFailedException extends IOException {

  public FetchFailedException(String message) {
    super(message);
  }
}
