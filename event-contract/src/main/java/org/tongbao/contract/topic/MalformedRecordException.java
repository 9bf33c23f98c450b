package org.tongbao.contract.topic;

/**
 * A record on a topic lacks what every record there has, or has it in a form that cannot be read.
 */
public final class MalformedRecordException extends Exception {

  public MalformedRecordException(String message) {
    super(message);
  }

  public MalformedRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
