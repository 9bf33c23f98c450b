package org.tongbao.ingest.api;

import org.jspecify.annotations.Nullable;

/** A feed to be added. */
public record FeedRequest(@Nullable String address, @Nullable String selector) {

  static final int LONGEST_SELECTOR = 500;
}
