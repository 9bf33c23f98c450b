package org.tongbao.testing;

/** There is no Docker engine, or an image is not to be had: no fault of the tests. */
final class NoContainersException extends RuntimeException {

  NoContainersException(String message) {
    super(message);
  }
}
