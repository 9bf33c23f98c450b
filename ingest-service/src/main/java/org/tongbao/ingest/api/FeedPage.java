package org.tongbao.ingest.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the list of feeds. */
public record FeedPage(
    List<FeedView> feeds,
    @Schema(description = "The value of after for the next part, null on the last one")
        @Nullable String next,
    @Schema(description = "Why nothing is polled now, null where polling goes on")
        @Nullable String pausedBecause) {

  public FeedPage {
    feeds = List.copyOf(feeds);
  }
}
