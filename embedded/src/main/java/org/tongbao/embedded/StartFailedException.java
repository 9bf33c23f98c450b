package org.tongbao.embedded;

import org.jspecify.annotations.Nullable;

/** A process did not start. The message is one sentence for people: what, why, what to do. */
public final class StartFailedException extends RuntimeException {

  public StartFailedException(String message) {
    super(message);
  }

  public StartFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
