package org.tongbao.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a feed is doing.
 *
 * @param lastChangeAt when it last brought something new
 * @param itemsSeen listed so far, each poll counting anew
 * @param itemsTaken published so far
 * @param failures of the polls since the last that succeeded
 * @param lastError in words, of the last poll or of items in it; null where all went well
 * @param isCaughtUp the last listing was taken to its end
 * @param textless the last so many of its articles gave no text
 */
public record FeedHealth(
    @Nullable Instant lastPollAt,
    @Nullable Instant lastChangeAt,
    long itemsSeen,
    long itemsTaken,
    int failures,
    @Nullable String lastError,
    boolean isCaughtUp,
    Habit habit,
    int textless) {

  public static final FeedHealth NEW =
      new FeedHealth(null, null, 0, 0, 0, null, false, Habit.UNKNOWN, 0);

  FeedHealth unchanged(Instant at) {
    return new FeedHealth(
        at, lastChangeAt, itemsSeen, itemsTaken, 0, null, isCaughtUp, habit, textless);
  }

  FeedHealth read(Instant at, PollOutcome.Read read, Duration shortestSilence) {
    boolean isNew = read.taken() > 0;
    return new FeedHealth(
        at,
        isNew ? at : lastChangeAt,
        itemsSeen + read.seen(),
        itemsTaken + read.taken(),
        0,
        read.trouble(),
        read.isWhole(),
        isNew ? learned(at, shortestSilence) : habit,
        read.texts() > 0 ? read.textlessAtEnd() : textless + read.textlessAtEnd());
  }

  FeedHealth failed(Instant at, String error) {
    return new FeedHealth(
        at, lastChangeAt, itemsSeen, itemsTaken, failures + 1, error, isCaughtUp, habit, textless);
  }

  /** What was left over from the poll before says nothing of when it was written. */
  private Habit learned(Instant at, Duration shortestSilence) {
    return isCaughtUp || lastChangeAt == null
        ? habit.arrived(at, lastChangeAt, shortestSilence)
        : habit.stirred(at, lastChangeAt);
  }
}
