package org.tongbao.standalone.supervisor;

/** A part ended by itself, so all was stopped. The message is one sentence for people. */
public final class EndedException extends RuntimeException {

  EndedException(String message) {
    super(message);
  }
}
