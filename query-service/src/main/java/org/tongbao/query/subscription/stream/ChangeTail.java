package org.tongbao.query.subscription.stream;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tongbao.query.subscription.LogBounds;
import org.tongbao.query.subscription.LoggedChange;
import org.tongbao.query.subscription.LoggedChanges;

/** Follows the log, once for all readers. */
final class ChangeTail implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ChangeTail.class);
  private static final int PAGE = 500;
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;

  private final LoggedChanges log;
  private final StreamSettings settings;
  private final Consumer<Window> listener;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread;
  private @Nullable Window window;

  /**
   * @param listener gets each new window, on the tail's own thread
   */
  ChangeTail(LoggedChanges log, StreamSettings settings, Consumer<Window> listener) {
    this.log = log;
    this.settings = settings;
    this.listener = listener;
    this.thread = Thread.ofVirtual().name("change-tail").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    stop.countDown();
  }

  private void run() {
    boolean failed = false;
    try {
      long pauseMillis;
      do {
        try {
          poll();
          failed = false;
        } catch (SQLException | RuntimeException e) {
          if (!failed) {
            LOG.warnf("the change log cannot be read, streams wait: %s", e.getMessage());
          }
          failed = true;
        }
        pauseMillis = failed ? PAUSE_AFTER_FAILURE_MILLIS : settings.pollInterval().toMillis();
      } while (!stop.await(pauseMillis, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      LOG.debug("the change log is followed no more", e);
    }
  }

  private void poll() throws SQLException {
    LogBounds bounds = log.bounds();
    @Nullable Window last = window;
    boolean goesOn =
        last != null
            && last.bounds().epoch().equals(bounds.epoch())
            && bounds.latest() >= last.latest();
    Window next = last != null && goesOn ? last : Window.at(bounds);
    while (next.latest() < bounds.latest()) {
      List<LoggedChange> changes = log.after(bounds.end().at(next.latest()), PAGE);
      if (changes.isEmpty()) {
        break;
      }
      next = next.with(bounds, changes, settings.windowChanges(), settings.windowBytes());
      publish(next);
    }
    if (!goesOn) {
      publish(next);
    }
  }

  private void publish(Window next) {
    window = next;
    listener.accept(next);
  }
}
