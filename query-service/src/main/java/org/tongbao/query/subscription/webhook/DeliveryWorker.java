package org.tongbao.query.subscription.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes deliveries and sends them, so many at once, until it is closed. */
final class DeliveryWorker implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

  private final SubscribedChanges changes;
  private final DeliveryQueue queue;
  private final Attempting attempting;
  private final Duration pollInterval;
  private final Semaphore free;
  private final Semaphore news = new Semaphore(0);
  private final ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread moves = Thread.ofVirtual().name("webhook-moves").unstarted(this::move);
  private final Thread sends = Thread.ofVirtual().name("webhook-sends").unstarted(this::send);
  private final Timer accepted;
  private final Timer refused;
  private final Counter disabled;
  private volatile boolean closing;

  /**
   * @param atOnce attempts at most
   */
  DeliveryWorker(
      SubscribedChanges changes,
      DeliveryQueue queue,
      Attempting attempting,
      Duration pollInterval,
      int atOnce,
      MeterRegistry registry) {
    this.changes = changes;
    this.queue = queue;
    this.attempting = attempting;
    this.pollInterval = pollInterval;
    this.free = new Semaphore(atOnce);
    accepted = timer(registry, "accepted");
    refused = timer(registry, "failed");
    disabled =
        Counter.builder("tongbao.webhook.disabled")
            .description("Subscriptions that were disabled since their endpoint fails or is gone")
            .register(registry);
  }

  void start() {
    moves.start();
    sends.start();
  }

  /** Attempts under way are broken off; another worker repeats them when their lease has ended. */
  @Override
  public void close() {
    closing = true;
    moves.interrupt();
    sends.interrupt();
    attempts.shutdownNow();
  }

  private void move() {
    repeat(
        () -> {
          if (changes.move() > 0) {
            news.release();
          } else {
            Thread.sleep(pollInterval);
          }
        });
  }

  private void send() {
    repeat(
        () -> {
          free.acquire();
          int room = 1 + free.drainPermits();
          List<LeasedDelivery> taken = List.of();
          try {
            taken = queue.take(room);
          } finally {
            free.release(room - taken.size());
          }
          taken.forEach(delivery -> attempts.execute(() -> attempt(delivery)));
          if (taken.isEmpty() && news.tryAcquire(pollInterval.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
          }
        });
  }

  private void attempt(LeasedDelivery delivery) {
    try {
      DeliveryQueue.Outcome outcome = attempting.attempt(delivery);
      (outcome.attempt().accepted() ? accepted : refused)
          .record(Duration.ofMillis(outcome.attempt().durationMillis()));
      @Nullable String reason = queue.finish(delivery, outcome);
      if (reason != null) {
        disabled.increment();
        LOG.warnf(
            "subscription %s to %s is disabled: %s",
            delivery.subscriptionId(), delivery.address(), reason);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException | RuntimeException e) {
      // The lease ends, and with it the delivery is due again.
      LOG.logf(
          closing ? Logger.Level.DEBUG : Logger.Level.WARN,
          e,
          "delivery %d is not noted",
          delivery.deliveryId());
    } finally {
      free.release();
      news.release();
    }
  }

  /** One step of a loop. */
  private interface Step {
    void run() throws SQLException, InterruptedException;
  }

  private void repeat(Step step) {
    boolean failed = false;
    try {
      while (!closing) {
        try {
          step.run();
          failed = false;
        } catch (SQLException | RuntimeException e) {
          if (!failed && !closing) {
            LOG.warnf("webhooks wait: %s", e.getMessage());
          }
          failed = true;
          Thread.sleep(PAUSE_AFTER_FAILURE);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("webhooks end", e);
    }
  }

  private static Timer timer(MeterRegistry registry, String result) {
    return Timer.builder("tongbao.webhook.attempts")
        .description("Attempts to deliver a message")
        .tag("result", result)
        .register(registry);
  }
}
