package org.tongbao.extract.stream;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Waits until the broker answers; it may come up after this service. */
final class BrokerWait {

  private static final Logger LOG = Logger.getLogger(BrokerWait.class);
  private static final Duration ATTEMPT = Duration.ofSeconds(5);

  private BrokerWait() {}

  /**
   * @throws IllegalStateException where it has not answered within {@code wait}
   */
  static void until(Admin admin, String bootstrapServers, Duration wait)
      throws InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    @Nullable Throwable last;
    do {
      try {
        admin.describeCluster().nodes().get(ATTEMPT.toMillis(), TimeUnit.MILLISECONDS);
        return;
      } catch (ExecutionException e) {
        last = e.getCause();
      } catch (TimeoutException e) {
        last = e;
      }
      LOG.infof("Waiting for the Kafka broker at %s", bootstrapServers);
    } while (System.nanoTime() < deadline);
    throw new IllegalStateException(
        "no Kafka broker answered at %s within %d s; start it, or set kafka.bootstrap.servers"
            .formatted(bootstrapServers, wait.toSeconds()),
        last);
  }
}
