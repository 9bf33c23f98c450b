package org.tongbao.extract.stream;

/** The stream has not been started yet, so there is nothing to stop and start again. */
public final class StillStartingException extends RuntimeException {

  public StillStartingException() {
    super("extract is still starting; ask again when it is ready");
  }
}
