package org.tongbao.ingest.polling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.document.StoreUnavailableException;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.Feeds;
import org.tongbao.ingest.feed.PollMarks;
import org.tongbao.ingest.feed.PollOutcome;
import org.tongbao.ingest.feed.PollSchedule;

/** Polls what is due, so many feeds at once, until it is closed. */
public final class Poller implements AutoCloseable {

  private static final System.Logger LOGGER = System.getLogger(Poller.class.getName());
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(10);
  private static final Duration BREAKING_OFF = Duration.ofSeconds(3);
  private static final int RENEWALS_A_LEASE = 4;

  private final Feeds feeds;
  private final FeedPoll poll;
  private final PollSchedule schedule;
  private final PollLimits limits;
  private final FeedWatch watch;
  private final DiskWatermark watermark;
  private final Clock clock;
  private final Semaphore free;
  private final UUID holder = UUID.randomUUID();
  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
  private final ExecutorService polls = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean closing;
  private volatile @Nullable String pausedBecause;
  private final Thread loop = Thread.ofVirtual().name("poller").unstarted(this::run);
  private final Thread renewal = Thread.ofVirtual().name("poller-leases").unstarted(this::renew);

  Poller(
      Feeds feeds,
      FeedPoll poll,
      PollSchedule schedule,
      PollLimits limits,
      FeedWatch watch,
      DiskWatermark watermark,
      Clock clock) {
    this.feeds = feeds;
    this.poll = poll;
    this.schedule = schedule;
    this.limits = limits;
    this.watch = watch;
    this.watermark = watermark;
    this.clock = clock;
    this.free = new Semaphore(limits.concurrentPolls());
  }

  public void start() {
    loop.start();
    renewal.start();
    watch.start();
  }

  /** Why nothing is polled, in words; empty where all goes on. */
  public Optional<String> pausedBecause() {
    return Optional.ofNullable(pausedBecause);
  }

  /** Polls under way are broken off; another replica repeats them at once. */
  @Override
  public void close() {
    closing = true;
    loop.interrupt();
    renewal.interrupt();
    watch.close();
    polls.shutdownNow();
    try {
      polls.awaitTermination(BREAKING_OFF.toMillis(), TimeUnit.MILLISECONDS);
      feeds.release(holder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StoreUnavailableException e) {
      LOGGER.log(System.Logger.Level.DEBUG, "the leases end by themselves", e);
    }
  }

  private void run() {
    try {
      while (true) {
        free.acquire();
        Optional<Feed> due = claim();
        if (due.isPresent()) {
          underWay.add(due.get().id());
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
    @Nullable String breach = watermark.breach();
    tell(breach);
    if (breach != null) {
      return Optional.empty();
    }
    try {
      return feeds.claim(holder, clock.instant(), limits.lease());
    } catch (StoreUnavailableException e) {
      LOGGER.log(System.Logger.Level.WARNING, "the database does not answer; polling waits", e);
      Thread.sleep(REST_AFTER_FAILURE);
      return Optional.empty();
    }
  }

  private void tell(@Nullable String breach) {
    boolean wasPaused = pausedBecause != null;
    pausedBecause = breach;
    if (breach != null && !wasPaused) {
      LOGGER.log(System.Logger.Level.ERROR, breach);
    } else if (breach == null && wasPaused) {
      LOGGER.log(System.Logger.Level.INFO, "there is room on the disk again: polling goes on");
    }
  }

  private void renew() {
    try {
      while (true) {
        Thread.sleep(limits.lease().dividedBy(RENEWALS_A_LEASE));
        try {
          feeds.renew(holder, Set.copyOf(underWay), clock.instant().plus(limits.lease()));
        } catch (StoreUnavailableException e) {
          LOGGER.log(System.Logger.Level.WARNING, "the leases were not prolonged", e);
        }
      }
    } catch (InterruptedException e) {
      LOGGER.log(System.Logger.Level.DEBUG, "polling has ended", e);
    }
  }

  private void pollAndFree(Feed feed) {
    try {
      FeedPoll.Result result = result(feed);
      Feed polled = schedule.after(feed, result.outcome());
      Instant forgetBefore = clock.instant().minus(limits.itemsKept());
      feeds.finish(holder, polled, result.marks(), forgetBefore);
      watch.polled(feed, polled);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StoreUnavailableException e) {
      // The lease ends, and with it the feed is due again; so it is behind any other failure.
      LOGGER.log(
          closing ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING,
          "the poll of " + feed.address() + " is not kept: the database does not answer",
          e);
    } finally {
      underWay.remove(feed.id());
      free.release();
    }
  }

  /** A source that finds an error of ours waits like one that fails, and stops nobody else. */
  private FeedPoll.Result result(Feed feed) throws InterruptedException {
    try {
      return poll.poll(feed);
    } catch (StoreUnavailableException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      LOGGER.log(System.Logger.Level.ERROR, "the poll of " + feed.address() + " failed", e);
      String why = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
      return new FeedPoll.Result(
          new PollOutcome.Failed("polling it failed, an error of this service: " + why, null),
          PollMarks.NONE);
    }
  }
}
