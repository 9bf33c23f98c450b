package org.tongbao.ingest.polling;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.tongbao.ingest.document.StoreUnavailableException;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.Feeds;
import org.tongbao.ingest.feed.PollSchedule;

/** Polls what is due, so many feeds at once, until it is closed. */
public final class Poller implements AutoCloseable {

  private static final System.Logger LOGGER = System.getLogger(Poller.class.getName());
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(10);

  private final Feeds feeds;
  private final FeedPoll poll;
  private final PollSchedule schedule;
  private final PollLimits limits;
  private final Clock clock;
  private final Semaphore free;
  private final ExecutorService polls = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean closing;
  private final Thread loop = Thread.ofVirtual().name("poller").unstarted(this::run);

  Poller(Feeds feeds, FeedPoll poll, PollSchedule schedule, PollLimits limits, Clock clock) {
    this.feeds = feeds;
    this.poll = poll;
    this.schedule = schedule;
    this.limits = limits;
    this.clock = clock;
    this.free = new Semaphore(limits.concurrentPolls());
  }

  public void start() {
    loop.start();
  }

  /** Polls under way are broken off; another replica repeats them when their lease has ended. */
  @Override
  public void close() {
    closing = true;
    loop.interrupt();
    polls.shutdownNow();
  }

  private void run() {
    try {
      while (true) {
        free.acquire();
        Optional<Feed> due = claim();
        if (due.isPresent()) {
          polls.execute(() -> pollAndFree(due.get()));
        } else {
          free.release();
          Thread.sleep(REST);
        }
      }
    } catch (InterruptedException e) {
      LOGGER.log(System.Logger.Level.DEBUG, "polling has ended", e);
    }
  }

  private Optional<Feed> claim() throws InterruptedException {
    try {
      return feeds.claim(clock.instant(), limits.lease());
    } catch (StoreUnavailableException e) {
      LOGGER.log(System.Logger.Level.WARNING, "the database does not answer; polling waits", e);
      Thread.sleep(REST_AFTER_FAILURE);
      return Optional.empty();
    }
  }

  private void pollAndFree(Feed feed) {
    try {
      FeedPoll.Result result = poll.poll(feed);
      feeds.finish(schedule.after(feed, result.outcome()), result.takenKeys(), result.failedKeys());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StoreUnavailableException e) {
      // The lease ends, and with it the feed is due again; so it is behind any other failure.
      LOGGER.log(
          closing ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING,
          "the poll of " + feed.address() + " is not kept: the database does not answer",
          e);
    } catch (RuntimeException e) {
      LOGGER.log(System.Logger.Level.ERROR, "the poll of " + feed.address() + " failed", e);
    } finally {
      free.release();
    }
  }
}
