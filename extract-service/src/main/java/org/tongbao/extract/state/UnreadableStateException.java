package org.tongbao.extract.state;

import org.jspecify.annotations.Nullable;

/** A stored state cannot be read; the stream must stop rather than lose what it says. */
public final class UnreadableStateException extends RuntimeException {

  public UnreadableStateException(String problem, @Nullable Throwable cause) {
    super(problem + ". Run the version that wrote it, or restore the changelog topic.", cause);
  }
}
