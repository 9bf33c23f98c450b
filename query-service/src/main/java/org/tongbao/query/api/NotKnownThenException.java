package org.tongbao.query.api;

import java.time.Instant;

/** Somebody asks for a state from before the first one that is known. */
final class NotKnownThenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotKnownThenException(Instant asked, Instant first) {
    super(
        "Nothing is known of %s: the first known moment is %s. Ask for that or a later one."
            .formatted(asked, first));
  }
}
