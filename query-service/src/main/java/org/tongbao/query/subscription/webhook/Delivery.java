package org.tongbao.query.subscription.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message for one endpoint.
 *
 * @param messageId also the header webhook-id, the same with each attempt
 * @param nextAttemptAt null where none is due
 * @param log of its attempts, the first first
 */
public record Delivery(
    long deliveryId,
    String messageId,
    Kind kind,
    State state,
    int attempts,
    Instant createdAt,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant finishedAt,
    List<Attempt> log) {

  public Delivery {
    log = List.copyOf(log);
  }

  /** What it tells. */
  public enum Kind {
    CHANGE,
    /** That changes are missing. */
    GAP,
    TEST
  }

  /** Where it is. */
  public enum State {
    OPEN,
    DELIVERED,
    /** There were as many attempts as there may be. */
    FAILED
  }

  /**
   * One attempt.
   *
   * @param status of the answer, null where none came
   * @param failure in a sentence, null where the message was accepted
   * @param answer the first bytes of the answer, without what is not printable
   */
  public record Attempt(
      Instant startedAt,
      long durationMillis,
      @Nullable Integer status,
      @Nullable String failure,
      @Nullable String answer) {

    boolean accepted() {
      return failure == null;
    }
  }
}
