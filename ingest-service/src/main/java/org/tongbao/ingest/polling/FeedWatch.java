package org.tongbao.ingest.polling;

import java.time.Clock;
import java.time.Duration;
import org.tongbao.ingest.document.StoreUnavailableException;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.FeedAlerts;
import org.tongbao.ingest.feed.FeedCounts;
import org.tongbao.ingest.feed.Feeds;

/** Looks after all feeds once in a while: tells what has become silent, and counts. */
public final class FeedWatch implements AutoCloseable {

  private static final System.Logger LOGGER = System.getLogger(FeedWatch.class.getName());
  private static final Duration IDLE_HOST = Duration.ofDays(2);

  private final Feeds feeds;
  private final HostTurns turns;
  private final FeedAlerts alerts;
  private final Duration every;
  private final Clock clock;
  private volatile FeedCounts counts = FeedCounts.NONE;
  private final Thread loop = Thread.ofVirtual().name("feed-watch").unstarted(this::run);

  FeedWatch(Feeds feeds, HostTurns turns, FeedAlerts alerts, Duration every, Clock clock) {
    this.feeds = feeds;
    this.turns = turns;
    this.alerts = alerts;
    this.every = every;
    this.clock = clock;
  }

  /** As last counted, over all replicas. */
  public FeedCounts counts() {
    return counts;
  }

  void start() {
    loop.start();
  }

  /** Tells when a feed's articles have stopped giving text. */
  void polled(Feed before, Feed after) {
    if (alerts.isTextless(after) && !alerts.isTextless(before)) {
      warn(after);
    }
  }

  @Override
  public void close() {
    loop.interrupt();
  }

  private void run() {
    try {
      while (true) {
        look();
        Thread.sleep(every);
      }
    } catch (InterruptedException e) {
      LOGGER.log(System.Logger.Level.DEBUG, "the watch has ended", e);
    }
  }

  private void look() {
    try {
      turns.forget(IDLE_HOST);
      feeds.newlySilent(clock.instant()).forEach(this::warn);
      counts = feeds.counts(clock.instant(), alerts.textlessArticles());
    } catch (StoreUnavailableException e) {
      LOGGER.log(System.Logger.Level.DEBUG, "the database does not answer", e);
    }
  }

  private void warn(Feed feed) {
    alerts
        .of(feed)
        .forEach(alert -> LOGGER.log(System.Logger.Level.WARNING, feed.address() + ": " + alert));
  }
}
