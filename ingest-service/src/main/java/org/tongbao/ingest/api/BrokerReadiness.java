package org.tongbao.ingest.api;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while a broker answers. The database has a check of its own. */
@Readiness
@ApplicationScoped
class BrokerReadiness implements HealthCheck {

  private static final String NAME = "Kafka broker";
  private static final int TIMEOUT_MILLIS = 2_000;

  private final Admin admin;

  BrokerReadiness(@Identifier("default-kafka-broker") Map<String, Object> connection) {
    Map<String, Object> properties = new HashMap<>(connection);
    properties.put(AdminClientConfig.CLIENT_ID_CONFIG, "tongbao-ingest-readiness");
    this.admin = Admin.create(properties);
  }

  @Override
  public HealthCheckResponse call() {
    try {
      admin
          .describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS))
          .nodes()
          .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
      return HealthCheckResponse.up(NAME);
    } catch (ExecutionException | TimeoutException e) {
      return HealthCheckResponse.named(NAME)
          .down()
          .withData("reason", "no broker answered within %d ms".formatted(TIMEOUT_MILLIS))
          .build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return HealthCheckResponse.down(NAME);
    }
  }

  @PreDestroy
  void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
