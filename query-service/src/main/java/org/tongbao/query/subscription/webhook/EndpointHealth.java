package org.tongbao.query.subscription.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint has answered lately, over all its messages: a circuit breaker.
 *
 * @param consecutiveFailures since the last success
 * @param failingSince the first of them, null where there is none
 * @param openUntil nothing is sent until then; behind it one message at a time tries
 */
record EndpointHealth(
    int consecutiveFailures, @Nullable Instant failingSince, @Nullable Instant openUntil) {

  static final EndpointHealth HEALTHY = new EndpointHealth(0, null, null);

  private static final int MOST_DOUBLINGS = 20;

  /**
   * When an endpoint is left alone.
   *
   * @param failures in a row that open the circuit
   * @param pause then; each further failure doubles it
   * @param longestPause also for what Retry-After asks
   * @param disableAfter failing for so long disables the subscription
   */
  record Limits(int failures, Duration pause, Duration longestPause, Duration disableAfter) {}

  EndpointHealth afterFailure(Instant now, @Nullable Duration retryAfter, Limits limits) {
    int failures = consecutiveFailures + 1;
    Duration wait = failures < limits.failures() ? Duration.ZERO : pause(failures, limits);
    if (retryAfter != null && retryAfter.compareTo(wait) > 0) {
      wait = retryAfter;
    }
    return new EndpointHealth(
        failures,
        failingSince == null ? now : failingSince,
        wait.isZero() ? openUntil : later(now.plus(wait), openUntil));
  }

  boolean failsTooLong(Instant now, Limits limits) {
    return failingSince != null && !now.isBefore(failingSince.plus(limits.disableAfter()));
  }

  private static Duration pause(int failures, Limits limits) {
    int doublings = Math.min(MOST_DOUBLINGS, failures - limits.failures());
    Duration pause = limits.pause().multipliedBy(1L << doublings);
    return pause.compareTo(limits.longestPause()) > 0 ? limits.longestPause() : pause;
  }

  private static Instant later(Instant a, @Nullable Instant b) {
    return b == null || a.isAfter(b) ? a : b;
  }
}
