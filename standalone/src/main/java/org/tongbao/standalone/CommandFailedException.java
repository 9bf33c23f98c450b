package org.tongbao.standalone;

/** A command cannot go on. The message is one sentence for people. */
public final class CommandFailedException extends RuntimeException {

  public CommandFailedException(String message) {
    super(message);
  }
}
