package org.tongbao.query.subscription.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.contract.change.GapMessage;
import org.tongbao.contract.topic.MalformedRecordException;
import org.tongbao.query.subscription.LogBounds;
import org.tongbao.query.subscription.LoggedChange;
import org.tongbao.query.subscription.LoggedChanges;

/**
 * Publishes the log as long as it holds the lock that one replica has. The log is read on the
 * lock's own connection, so that whoever has lost the lock reads nothing more.
 */
final class ChangePublisher implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ChangePublisher.class);

  /** Any number will do that nothing else in this database locks: the text "changes" in ASCII. */
  private static final long LOCK = 0x6368616e676573L;

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  private final DataSource dataSource;
  private final LoggedChanges log;
  private final Map<String, Object> kafka;
  private final OutboxSettings settings;
  private final InstantSource clock;
  private final Thread thread = Thread.ofVirtual().name("outbox").unstarted(this::run);

  /** No interrupt: the producer would not be closed, nor the lock given back. */
  private final CountDownLatch stop = new CountDownLatch(1);

  /**
   * @param kafka how to reach the broker, by Kafka's own names
   */
  ChangePublisher(
      DataSource dataSource,
      LoggedChanges log,
      Map<String, Object> kafka,
      OutboxSettings settings,
      InstantSource clock) {
    this.dataSource = dataSource;
    this.log = log;
    this.kafka = Map.copyOf(kafka);
    this.settings = settings;
    this.clock = clock;
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    stop.countDown();
    try {
      if (thread.isAlive() && !thread.join(STOP_TIMEOUT)) {
        LOG.warnf("the outbox has not stopped in %s; the next one fences it", STOP_TIMEOUT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean failed = false;
    try {
      do {
        try {
          publishWhereFirst();
          failed = false;
        } catch (SQLException | MalformedRecordException | RuntimeException e) {
          if (!failed) {
            LOG.warnf("the change log is not published, it waits: %s", e.getMessage());
          }
          failed = true;
        }
      } while (!stopsWithin(settings.retryDelay()));
    } catch (InterruptedException e) {
      LOG.debug("the change log is published no more", e);
    }
  }

  private boolean stopsWithin(Duration wait) throws InterruptedException {
    return stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void publishWhereFirst()
      throws SQLException, MalformedRecordException, InterruptedException {
    try (Connection connection = dataSource.getConnection()) {
      if (!ask(connection, "select pg_try_advisory_lock(?)")) {
        return;
      }
      try (ChangesTopic topic = ChangesTopic.open(kafka, settings.brokerTimeout())) {
        follow(connection, topic);
      } finally {
        ask(connection, "select pg_advisory_unlock(?)");
      }
    }
  }

  private void follow(Connection connection, ChangesTopic topic)
      throws SQLException, MalformedRecordException, InterruptedException {
    Optional<ChangePosition> last = topic.lastCommitted();
    ChangePosition position = last.isPresent() ? last.get() : log.bounds(connection).beginning();
    Duration pause = Duration.ZERO;
    while (!stopsWithin(pause)) {
      LogBounds bounds = log.bounds(connection);
      Optional<GapMessage.Reason> gap = bounds.gap(position);
      if (gap.isPresent()) {
        position = tellGap(topic, gap.get(), position, bounds);
      }
      List<LoggedChange> changes = log.after(connection, position, settings.batchChanges());
      if (!changes.isEmpty()) {
        topic.publish(changes);
        position = changes.getLast().position();
      }
      pause = changes.isEmpty() ? settings.pollInterval() : Duration.ZERO;
    }
  }

  private ChangePosition tellGap(
      ChangesTopic topic, GapMessage.Reason reason, ChangePosition position, LogBounds bounds) {
    ChangePosition resumed = reason == GapMessage.Reason.AHEAD ? bounds.end() : bounds.beginning();
    topic.publish(GapMessage.of(reason, position.toString(), resumed, clock.instant()), resumed);
    return resumed;
  }

  private static boolean ask(Connection connection, String question) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(question)) {
      select.setLong(1, LOCK);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
