package org.tongbao.extract.stream;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Waits until the broker answers; it may come up after this service. */
final class BrokerWait {

  private static final Logger LOG = Logger.getLogger(BrokerWait.class);
  private static final DescribeClusterOptions ASKED =
      new DescribeClusterOptions().timeoutMs((int) Duration.ofSeconds(2).toMillis());

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
        admin.describeCluster(ASKED).nodes().get();
        return;
      } catch (ExecutionException e) {
        last = e.getCause();
      }
      LOG.infof("Waiting for the Kafka broker at %s", bootstrapServers);
    } while (System.nanoTime() < deadline);
    throw new IllegalStateException(
        "no Kafka broker answered at %s within %d s; start it, or set kafka.bootstrap.servers"
            .formatted(bootstrapServers, wait.toSeconds()),
        last);
  }
}
