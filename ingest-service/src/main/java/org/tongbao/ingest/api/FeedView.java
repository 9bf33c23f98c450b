package org.tongbao.ingest.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.FeedHealth;
import org.tongbao.ingest.feed.FeedState;
import org.tongbao.ingest.feed.Wishes;
import org.tongbao.ingest.listing.ListingKind;

/** A feed as the API shows it. Times are in UTC. */
@Schema(name = "Feed")
public record FeedView(
    UUID feedId,
    String address,
    @Nullable String selector,
    @Nullable ListingKind kind,
    @Schema(description = "As its keeper calls it, else as it calls itself") @Nullable String title,
    FeedState state,
    @Schema(description = "Seconds to the next poll where nothing goes wrong") long intervalSeconds,
    @Schema(description = "Chosen by its keeper, null where it follows the source")
        @Nullable Long givenIntervalSeconds,
    @Nullable Instant nextPollAt,
    @Nullable Instant lastPollAt,
    @Schema(description = "When it last brought something new") @Nullable Instant lastChangeAt,
    @Schema(description = "Listed so far, each poll counting anew") long itemsSeen,
    @Schema(description = "New ones that were published") long itemsTaken,
    @Schema(description = "Failures since the last poll that succeeded") int consecutiveFailures,
    @Schema(description = "Of the last poll, in words") @Nullable String lastError,
    @Schema(description = "What somebody should look at, a sentence each") List<String> alerts) {

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
