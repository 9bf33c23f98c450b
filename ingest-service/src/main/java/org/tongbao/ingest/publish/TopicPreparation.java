package org.tongbao.ingest.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.TopicCreation;

/** Creates the topics when the service starts; the broker may come up later than the service. */
public final class TopicPreparation {

  private static final int ATTEMPT_TIMEOUT_MILLIS = 5_000;
  private static final long PAUSE_MILLIS = 250;

  private TopicPreparation() {}

  /**
   * @param patience how long to wait for a broker that does not answer
   * @throws IllegalStateException when it is over, naming the broker
   */
  public static void run(
      Map<String, Object> connection, ReplicationProfile profile, Duration patience)
      throws InterruptedException {
    Map<String, Object> properties = new HashMap<>(connection);
    properties.put(AdminClientConfig.CLIENT_ID_CONFIG, "tongbao-ingest-topics");
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ATTEMPT_TIMEOUT_MILLIS);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ATTEMPT_TIMEOUT_MILLIS);
    long deadline = System.nanoTime() + patience.toNanos();
    try (Admin admin = Admin.create(properties)) {
      while (true) {
        try {
          TopicCreation.ensure(admin, profile);
          return;
        } catch (IllegalStateException e) {
          if (!(e.getCause() instanceof RetriableException)) {
            throw e;
          }
          if (System.nanoTime() > deadline) {
            throw new IllegalStateException(
                "No Kafka broker answered at %s within %d s. Start one there, or set kafka.bootstrap.servers."
                    .formatted(connection.get("bootstrap.servers"), patience.toSeconds()),
                e.getCause());
          }
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    }
  }
}
