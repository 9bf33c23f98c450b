package org.tongbao.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody should look at, though polling goes on: in words. */
public final class FeedAlerts {

  private final int textlessArticles;
  private final Clock clock;

  /**
   * @param textlessArticles in a row that make an alert
   */
  public FeedAlerts(int textlessArticles, Clock clock) {
    this.textlessArticles = textlessArticles;
    this.clock = clock;
  }

  /** A sentence each, none where all is well or nothing is expected. */
  public List<String> of(Feed feed) {
    List<String> alerts = new ArrayList<>();
    if (feed.state() == FeedState.ACTIVE) {
      if (isSilent(feed)) {
        alerts.add(silence(feed));
      }
      if (isTextless(feed)) {
        alerts.add(
            "its last %d articles gave no text: open one, its pages may have changed"
                .formatted(feed.health().textless()));
      }
    }
    return alerts;
  }

  public int textlessArticles() {
    return textlessArticles;
  }

  public boolean isTextless(Feed feed) {
    return feed.health().textless() >= textlessArticles;
  }

  private boolean isSilent(Feed feed) {
    @Nullable Instant silentAfter = feed.health().habit().silentAfter();
    return silentAfter != null && silentAfter.isBefore(clock.instant());
  }

  private String silence(Feed feed) {
    @Nullable Instant last = feed.health().lastChangeAt();
    return "nothing new for %s, where it used to bring something at least every %s"
        .formatted(
            last == null ? "long" : words(Duration.between(last, clock.instant())),
            words(feed.health().habit().longestGap()));
  }

  private static String words(Duration duration) {
    if (duration.toHours() >= 48) {
      return duration.toDays() + " days";
    }
    return duration.toMinutes() >= 120
        ? duration.toHours() + " hours"
        : Math.max(1, duration.toMinutes()) + " minutes";
  }
}
