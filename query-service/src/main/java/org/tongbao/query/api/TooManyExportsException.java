package org.tongbao.query.api;

/** As many lists are exported as one service does at a time. */
final class TooManyExportsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyExportsException(int atOnce) {
    super(
        "%d exports are under way, as many as there may be at one time. Try again in a few seconds."
            .formatted(atOnce));
  }
}
