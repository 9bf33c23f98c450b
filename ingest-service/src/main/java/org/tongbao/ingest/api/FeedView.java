package org.tongbao.ingest.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.FeedHealth;
import org.tongbao.ingest.feed.FeedState;
import org.tongbao.ingest.feed.Wishes;
import org.tongbao.ingest.listing.ListingKind;

/** A feed as the API shows it. Times are in UTC. */
public record FeedView(
    UUID feedId,
    String address,
    @Nullable String selector,
    @Nullable ListingKind kind,
    @Nullable String title,
    FeedState state,
    long intervalSeconds,
    @Nullable Long givenIntervalSeconds,
    @Nullable Instant nextPollAt,
    @Nullable Instant lastPollAt,
    @Nullable Instant lastChangeAt,
    long itemsSeen,
    long itemsTaken,
    int consecutiveFailures,
    @Nullable String lastError,
    List<String> alerts) {

  public FeedView {
    alerts = List.copyOf(alerts);
  }

  static FeedView of(Feed feed, List<String> alerts) {
    FeedHealth health = feed.health();
    Wishes wishes = feed.wishes();
    @Nullable Duration given = wishes.interval();
    return new FeedView(
        feed.id(),
        feed.address().toString(),
        wishes.selector(),
        feed.kind(),
        wishes.title() == null ? feed.title() : wishes.title(),
        feed.state(),
        feed.interval().toSeconds(),
        given == null ? null : given.toSeconds(),
        feed.state() == FeedState.ACTIVE ? feed.nextPollAt() : null,
        health.lastPollAt(),
        health.lastChangeAt(),
        health.itemsSeen(),
        health.itemsTaken(),
        health.failures(),
        health.lastError(),
        alerts);
  }
}
