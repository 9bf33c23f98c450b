package org.tongbao.ingest.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.FeedState;
import org.tongbao.ingest.listing.ListingKind;

/** A feed as the API shows it. Times are in UTC. */
@Schema(name = "Feed")
public record FeedView(
    UUID feedId,
    String address,
    @Nullable String selector,
    @Nullable ListingKind kind,
    @Nullable String title,
    FeedState state,
    @Schema(description = "Seconds to the next poll where nothing goes wrong") long intervalSeconds,
    @Nullable Instant nextPollAt,
    @Nullable Instant lastPollAt,
    @Schema(description = "When it last brought something new") @Nullable Instant lastChangeAt,
    long itemsSeen,
    long itemsTaken,
    @Schema(description = "Failures since the last poll that succeeded") int consecutiveFailures,
    @Schema(description = "Of the last poll, in words") @Nullable String lastError) {

  static FeedView of(Feed feed) {
    return new FeedView(
        feed.id(),
        feed.address().toString(),
        feed.selector(),
        feed.kind(),
        feed.title(),
        feed.state(),
        feed.interval().toSeconds(),
        feed.state() == FeedState.ACTIVE ? feed.nextPollAt() : null,
        feed.health().lastPollAt(),
        feed.health().lastChangeAt(),
        feed.health().itemsSeen(),
        feed.health().itemsTaken(),
        feed.health().failures(),
        feed.health().lastError());
  }
}
