package org.tongbao.ingest.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the list of feeds. */
public record FeedPage(
    List<FeedView> feeds, @Nullable String next, @Nullable String pausedBecause) {

  public FeedPage {
    feeds = List.copyOf(feeds);
  }
}
