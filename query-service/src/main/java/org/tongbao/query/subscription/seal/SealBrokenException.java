package org.tongbao.query.subscription.seal;

/** A sealed secret that does not open; the message goes on from "the secret". */
public final class SealBrokenException extends Exception {

  private static final long serialVersionUID = 1;

  SealBrokenException(String message) {
    super(message);
  }
}
