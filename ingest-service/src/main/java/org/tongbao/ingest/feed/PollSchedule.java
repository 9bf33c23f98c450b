package org.tongbao.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides from what came of a poll when the next one is. The interval halves where a poll brings
 * something new and grows by half where it does not, so it follows the source's own cadence.
 * Failures double the wait, from the shortest interval on. Each wait is scattered by a tenth, so
 * that feeds which were added together do not stay together.
 */
public final class PollSchedule {

  private static final double SCATTER = 0.1;
  private static final int MOST_DOUBLINGS = 16;

  private final Duration shortest;
  private final Duration longest;
  private final Duration shortestSilence;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param shortestSilence that a source can fall into by its habit
   */
  public PollSchedule(
      Duration shortest,
      Duration longest,
      Duration shortestSilence,
      Clock clock,
      RandomGenerator random) {
    this.shortest = shortest;
    this.longest = longest;
    this.shortestSilence = shortestSilence;
    this.clock = clock;
    this.random = random;
  }

  /** The feed as it is to be kept after a poll. */
  public Feed after(Feed feed, PollOutcome outcome) {
    Instant now = clock.instant();
    FeedHealth health = feed.health();
    return switch (outcome) {
      case PollOutcome.Unchanged unchanged -> {
        Duration interval = wished(feed, longer(feed.interval()));
        yield feed.moved(unchanged.movedTo())
            .next(FeedState.ACTIVE, interval, now.plus(scattered(interval)), health.unchanged(now));
      }
      case PollOutcome.Read read -> {
        Duration adapted = read.taken() > 0 ? halved(feed.interval()) : longer(feed.interval());
        Duration interval = wished(feed, adapted);
        yield feed.moved(read.movedTo())
            .read(read.kind(), read.title(), read.validators())
            .next(
                FeedState.ACTIVE,
                interval,
                now.plus(scattered(interval)),
                health.read(now, read, shortestSilence));
      }
      case PollOutcome.Postponed _ ->
          feed.next(FeedState.ACTIVE, feed.interval(), now.plus(scattered(shortest)), health);
      case PollOutcome.Failed failed ->
          feed.next(
              FeedState.ACTIVE,
              feed.interval(),
              now.plus(waitAfterFailure(health.failures() + 1, failed.retryAfter())),
              health.failed(now, failed.error()));
      case PollOutcome.Gone gone ->
          feed.next(
              FeedState.GONE, feed.interval(), feed.nextPollAt(), health.failed(now, gone.error()));
    };
  }

  private Duration waitAfterFailure(int failures, @Nullable Duration retryAfter) {
    int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
    Duration wait = bounded(shortest.multipliedBy(1L << doublings));
    Duration scattered = scattered(wait);
    return retryAfter == null || retryAfter.compareTo(scattered) < 0
        ? scattered
        : bounded(retryAfter);
  }

  private Duration wished(Feed feed, Duration adapted) {
    @Nullable Duration wish = feed.wishes().interval();
    return wish == null ? adapted : bounded(wish);
  }

  private Duration halved(Duration interval) {
    return bounded(interval.dividedBy(2));
  }

  private Duration longer(Duration interval) {
    return bounded(interval.plus(interval.dividedBy(2)));
  }

  private Duration bounded(Duration wait) {
    if (wait.compareTo(shortest) < 0) {
      return shortest;
    }
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  private Duration scattered(Duration wait) {
    double factor = 1 + SCATTER * (2 * random.nextDouble() - 1);
    return bounded(Duration.ofMillis(Math.round(wait.toMillis() * factor)));
  }
}
