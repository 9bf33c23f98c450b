package org.tongbao.ingest.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the keeper of a feed wants of it.
 *
 * @param selector of the links on a page of links, null for all other kinds
 * @param title to be shown in place of the source's own, null for that one
 * @param interval between two polls, null to follow the source's cadence
 */
public record Wishes(
    @Nullable String selector, @Nullable String title, @Nullable Duration interval) {

  public static final Wishes NONE = new Wishes(null, null, null);

  public static Wishes ofSelector(@Nullable String selector) {
    return new Wishes(selector, null, null);
  }
}
