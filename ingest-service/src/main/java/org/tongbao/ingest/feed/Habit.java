package org.tongbao.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a source is used to bring nothing new, learned from when it brought something.
 *
 * @param arrivals learned from
 * @param longestGap between two arrivals; an older one counts a tenth less with each arrival
 * @param silentAfter when its silence is beyond its habit, null while too little is known
 */
public record Habit(int arrivals, Duration longestGap, @Nullable Instant silentAfter) {

  public static final Habit UNKNOWN = new Habit(0, Duration.ZERO, null);

  private static final int ARRIVALS_TO_KNOW = 4;
  private static final int LONGEST_GAPS = 3;
  private static final int KEPT_TENTHS = 9;

  /**
   * @param before the arrival before this one, null where there was none
   * @param shortestSilence that is ever told
   */
  Habit arrived(Instant at, @Nullable Instant before, Duration shortestSilence) {
    Duration gap = before == null ? Duration.ZERO : Duration.between(before, at);
    Duration kept = longestGap.multipliedBy(KEPT_TENTHS).dividedBy(10);
    Duration longest = gap.compareTo(kept) > 0 ? gap : kept;
    Duration beyond = longest.multipliedBy(LONGEST_GAPS);
    Duration silence = beyond.compareTo(shortestSilence) > 0 ? beyond : shortestSilence;
    return new Habit(
        arrivals + 1, longest, arrivals + 1 < ARRIVALS_TO_KNOW ? null : at.plus(silence));
  }

  /** The silence goes on being measured from the last arrival, whatever arrives of a backlog. */
  Habit stirred(Instant at, @Nullable Instant before) {
    return silentAfter == null || before == null
        ? this
        : new Habit(arrivals, longestGap, silentAfter.plus(Duration.between(before, at)));
  }
}
