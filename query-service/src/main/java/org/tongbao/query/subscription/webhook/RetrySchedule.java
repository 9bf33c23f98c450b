package org.tongbao.query.subscription.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a message is sent again.
 *
 * @param delays before each attempt; the first is that of the first attempt
 * @param jitter the part of a delay that is added to it at most, by chance, so that endpoints that
 *     failed together are not asked together
 */
public record RetrySchedule(List<Duration> delays, double jitter) {

  public RetrySchedule {
    delays = List.copyOf(delays);
  }

  /** The delay behind so many attempts; empty where there were enough. */
  Optional<Duration> after(int attempts, RandomGenerator random) {
    if (attempts >= delays.size()) {
      return Optional.empty();
    }
    Duration delay = delays.get(attempts);
    double part = jitter * random.nextDouble();
    return Optional.of(delay.plusMillis(Math.round(delay.toMillis() * part)));
  }
}
