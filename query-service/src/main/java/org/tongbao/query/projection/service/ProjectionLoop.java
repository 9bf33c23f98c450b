package org.tongbao.query.projection.service;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.topic.TopicMismatchException;
import org.tongbao.query.projection.BatchAllowance;
import org.tongbao.query.projection.Progress;
import org.tongbao.query.projection.RebuildNeededException;
import org.tongbao.query.projection.log.CampaignLog;
import org.tongbao.query.projection.service.ProjectionStatus.CatchingUp;
import org.tongbao.query.projection.service.ProjectionStatus.GivenUp;
import org.tongbao.query.projection.service.ProjectionStatus.Halted;
import org.tongbao.query.projection.service.ProjectionStatus.Waiting;
import org.tongbao.query.projection.store.ProjectionStore;

/**
 * Follows the log until it is told to stop. After any failure it opens the log anew and reads on
 * from what is stored, waiting longer each time, for a bounded time.
 */
public final class ProjectionLoop implements Runnable {

  /** Opens the log, creating the topics that are missing. */
  @FunctionalInterface
  public interface LogOpening {
    CampaignLog open() throws InterruptedException;
  }

  private static final Logger LOG = Logger.getLogger(ProjectionLoop.class);

  /** How often a halted projection looks whether somebody asks for a rebuild. */
  private static final Duration HALTED_LOOK = Duration.ofMillis(100);

  private final LogOpening opening;
  private final ProjectionStore store;
  private final ProjectionConfiguration configuration;
  private final BatchAllowance allowance;
  private final ProjectionMetrics metrics;
  private final ProjectionStatus status;
  private final InstantSource clock;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final AtomicReference<@Nullable Rebuild> wanted = new AtomicReference<>();
  private volatile @Nullable CampaignLog openLog;
  private Instant lastSuccess;
  private Duration delay;
  private boolean caughtUp;
  private volatile boolean awaitsRebuild;

  public ProjectionLoop(
      LogOpening opening,
      ProjectionStore store,
      ProjectionConfiguration configuration,
      ProjectionMetrics metrics,
      ProjectionStatus status,
      InstantSource clock) {
    this.opening = opening;
    this.store = store;
    this.configuration = configuration;
    this.allowance = new BatchAllowance(configuration.batchRecords());
    this.metrics = metrics;
    this.status = status;
    this.clock = clock;
    this.lastSuccess = clock.instant();
    this.delay = configuration.retryDelay();
  }

  @Override
  public void run() {
    lastSuccess = clock.instant();
    try {
      while (!isStopping() && !status.hasEnded()) {
        attempt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      status.enter(new GivenUp("the projection's thread was interrupted"));
    } catch (Error e) {
      LOG.error("the projection ends", e);
      status.enter(new GivenUp("the projection ended: " + e));
      throw e;
    } finally {
      Rebuild unfinished = wanted.getAndSet(null);
      if (unfinished != null) {
        unfinished.done().completeExceptionally(new IllegalStateException("stopped before it"));
      }
    }
  }

  /** Ends the loop once the running transaction is done. May be called from any thread. */
  public void stop() {
    stop.countDown();
    CampaignLog log = openLog;
    if (log != null) {
      log.wakeUp();
    }
  }

  /**
   * Asks for something to be made anew. May be called from any thread.
   *
   * @throws IllegalStateException where another rebuild is not done yet, or nothing can be done
   */
  CompletableFuture<Progress> rebuild(Rebuild.What what) {
    if (status.hasEnded() && !awaitsRebuild) {
      throw new IllegalStateException("The projection has ended: " + status.state().detail());
    }
    Rebuild rebuild = Rebuild.of(what);
    if (!wanted.compareAndSet(null, rebuild)) {
      throw new IllegalStateException("A rebuild is under way; ask again when it is done.");
    }
    return rebuild.done();
  }

  private void attempt() throws InterruptedException {
    try (CampaignLog log = opening.open()) {
      openLog = log;
      Rebuild rebuild = wanted.get();
      if (rebuild == null) {
        store.keepSearch();
        store.keepRules(configuration.rebuildTimeout());
      } else {
        run(rebuild, log);
      }
      follow(log);
    } catch (RebuildNeededException e) {
      haltOrRebuild(e);
    } catch (TopicMismatchException e) {
      halt(e);
    } catch (WakeupException e) {
      LOG.debug("woken up to stop", e);
    } catch (SQLException | RuntimeException e) {
      waitAfter(e);
    } finally {
      openLog = null;
    }
  }

  private void follow(CampaignLog log) throws SQLException, InterruptedException {
    Following following = new Following(log, store, configuration, allowance, metrics, clock);
    while (!isStopping() && wanted.get() == null) {
      following.step();
      lastSuccess = clock.instant();
      delay = configuration.retryDelay();
      long behind = caughtUp ? 0 : following.behind();
      caughtUp = behind == 0;
      status.enter(
          caughtUp
              ? new ProjectionStatus.Following("follows the log")
              : new CatchingUp(behind + " records are left of those there at the start"));
    }
  }

  /** Whatever comes of it is told to whoever asked for it. */
  private void run(Rebuild rebuild, CampaignLog log) throws SQLException, InterruptedException {
    status.enter(new ProjectionStatus.Rebuilding("makes anew: " + rebuild.what(), caughtUp));
    try {
      Progress progress =
          switch (rebuild.what()) {
            case FACTS -> store.rebuildFacts(configuration.rebuildTimeout());
            case PROJECTION ->
                new LogRebuild(
                        log,
                        store.rebuild(configuration.rebuildTimeout()),
                        configuration.batchRecords())
                    .run(configuration.pollWait());
          };
      LOG.infof("made anew: %s; %d changes", rebuild.what(), (Integer) progress.changes());
      // The next one may be asked for as soon as this is done.
      wanted.set(null);
      rebuild.done().complete(progress);
    } catch (SQLException | InterruptedException | RuntimeException e) {
      wanted.set(null);
      rebuild.done().completeExceptionally(e);
      throw e;
    }
  }

  private void haltOrRebuild(RebuildNeededException replaced) throws InterruptedException {
    switch (configuration.onReplacedLog()) {
      case HALT -> {
        halt(replaced);
        awaitsRebuild = true;
        while (!isStopping() && wanted.get() == null) {
          stop.await(HALTED_LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
        awaitsRebuild = false;
        Rebuild rebuild = wanted.get();
        if (rebuild != null) {
          status.enter(new ProjectionStatus.Rebuilding("makes anew: " + rebuild.what(), false));
        }
      }
      case REBUILD -> {
        LOG.warnf("%s This is done now.", replaced.getMessage());
        caughtUp = false;
        wanted.set(Rebuild.of(Rebuild.What.PROJECTION));
      }
    }
  }

  private void halt(RuntimeException e) {
    String sentence = String.valueOf(e.getMessage());
    LOG.error(sentence);
    status.enter(new Halted(sentence));
  }

  private void waitAfter(Exception failure) throws InterruptedException {
    metrics.failed();
    allowance.failed();
    Duration failingFor = Duration.between(lastSuccess, clock.instant());
    if (failingFor.compareTo(configuration.giveUpAfter()) > 0) {
      LOG.errorf(failure, "the projection gives up: nothing has worked for %s", failingFor);
      status.enter(new GivenUp("nothing has worked for " + failingFor + ": " + failure));
      return;
    }
    LOG.warnf(
        "the projection waits %d ms and tries again from what is stored: %s",
        (Long) delay.toMillis(), describe(failure));
    LOG.debug("the failure was", failure);
    status.enter(new Waiting(describe(failure), caughtUp));
    stop.await(delay.toMillis(), TimeUnit.MILLISECONDS);
    Duration doubled = delay.multipliedBy(2);
    Duration limit = configuration.retryDelayLimit();
    delay = doubled.compareTo(limit) > 0 ? limit : doubled;
  }

  private boolean isStopping() {
    return stop.getCount() == 0;
  }

  private static String describe(Exception failure) {
    Throwable cause = failure.getCause();
    return failure.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
  }
}
