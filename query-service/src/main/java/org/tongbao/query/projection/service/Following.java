package org.tongbao.query.projection.service;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.tongbao.query.projection.Backlog;
import org.tongbao.query.projection.Batch;
import org.tongbao.query.projection.BatchAllowance;
import org.tongbao.query.projection.LogEntry;
import org.tongbao.query.projection.LogPartition;
import org.tongbao.query.projection.LogPosition;
import org.tongbao.query.projection.Progress;
import org.tongbao.query.projection.StalePositionException;
import org.tongbao.query.projection.log.CampaignLog;
import org.tongbao.query.projection.store.ProjectionStore;

/** One open log followed step by step: read, apply, note how far. Not for several threads. */
final class Following {

  private static final Logger LOG = Logger.getLogger(Following.class);

  private final CampaignLog log;
  private final ProjectionStore store;
  private final ProjectionConfiguration configuration;
  private final BatchAllowance allowance;
  private final ProjectionMetrics metrics;
  private final InstantSource clock;
  private final Backlog backlog;
  private final Map<LogPartition, LogPosition> positions = new HashMap<>();
  private final Map<LogPartition, Long> ends;
  private Instant topicsChecked;

  /** Starts at what is stored, or with the first record where nothing is. */
  Following(
      CampaignLog log,
      ProjectionStore store,
      ProjectionConfiguration configuration,
      BatchAllowance allowance,
      ProjectionMetrics metrics,
      InstantSource clock)
      throws SQLException {
    this.log = log;
    this.store = store;
    this.configuration = configuration;
    this.allowance = allowance;
    this.metrics = metrics;
    this.clock = clock;
    this.backlog = new Backlog(allowance, configuration.batchBytes());
    this.topicsChecked = clock.instant();
    if (!store.positions().keySet().containsAll(log.partitions())) {
      store.begin(log.beginning());
    }
    readOnFromStored();
    this.ends = log.ends();
  }

  void step() throws SQLException, InterruptedException {
    fill();
    if (backlog.isEmpty()) {
      checkTopicsNowAndThen();
    } else {
      // Behind the read: what was read before the topics are found to be the same is theirs.
      log.requireSameTopics();
      apply(backlog.cut());
    }
    metrics.lag(backlog.records() + log.lagRecords());
  }

  /** How many records are left of those that were there when this began. */
  long behind() {
    long behind = backlog.records();
    for (Map.Entry<LogPartition, Long> end : ends.entrySet()) {
      behind += Math.max(0, end.getValue() - log.position(end.getKey()));
    }
    return behind;
  }

  /** Reads until nothing is waiting, so that batches grow under load. */
  private void fill() {
    Duration wait = backlog.isEmpty() ? configuration.pollWait() : Duration.ZERO;
    while (!backlog.isFull()) {
      List<LogEntry> entries = log.poll(wait);
      if (entries.isEmpty()) {
        return;
      }
      entries.forEach(backlog::add);
      wait = Duration.ZERO;
    }
  }

  private void apply(Batch batch) throws SQLException {
    long start = System.nanoTime();
    try {
      Progress progress = store.apply(batch, positions);
      positions.putAll(batch.next());
      allowance.succeeded();
      metrics.applied(batch, progress, Duration.ofNanos(System.nanoTime() - start));
    } catch (StalePositionException e) {
      LOG.infof("%s; reading on from what is stored", e.getMessage());
      metrics.stale();
      readOnFromStored();
    }
  }

  private void readOnFromStored() throws SQLException {
    positions.clear();
    positions.putAll(store.positions());
    positions.keySet().retainAll(log.partitions());
    backlog.clear();
    log.seek(positions);
  }

  private void checkTopicsNowAndThen() throws InterruptedException {
    Instant now = clock.instant();
    if (!now.isBefore(topicsChecked.plus(configuration.topicCheckInterval()))) {
      log.requireSameTopics();
      topicsChecked = now;
    }
  }
}
