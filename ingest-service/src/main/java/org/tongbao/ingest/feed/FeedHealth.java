package org.tongbao.ingest.feed;

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
 */
public record FeedHealth(
    @Nullable Instant lastPollAt,
    @Nullable Instant lastChangeAt,
    long itemsSeen,
    long itemsTaken,
    int failures,
    @Nullable String lastError) {

  public static final FeedHealth NEW = new FeedHealth(null, null, 0, 0, 0, null);

  FeedHealth polled(Instant at, long seen, long taken, @Nullable String error) {
    return new FeedHealth(
        at, taken > 0 ? at : lastChangeAt, itemsSeen + seen, itemsTaken + taken, 0, error);
  }

  FeedHealth failed(Instant at, String error) {
    return new FeedHealth(at, lastChangeAt, itemsSeen, itemsTaken, failures + 1, error);
  }
}
