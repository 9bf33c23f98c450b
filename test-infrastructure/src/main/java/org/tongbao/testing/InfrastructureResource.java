package org.tongbao.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.Map;
import org.tongbao.embedded.DatabaseAccess;

/** Gives a Quarkus test the shared broker and a fresh database of its own. */
public final class InfrastructureResource implements QuarkusTestResourceLifecycleManager {

  /** As any installation has one; what it hides here is of no worth. */
  public static final String ENCRYPTION_KEY =
      Base64.getEncoder().encodeToString("32 bytes for the secrets of test".getBytes(UTF_8));

  @Override
  public Map<String, String> start() {
    Infrastructure infrastructure = Infrastructure.shared();
    DatabaseAccess database = infrastructure.newDatabase();
    return Map.of(
        "kafka.bootstrap.servers", infrastructure.bootstrapServers(),
        "tongbao.replication", "single",
        // One topic cannot hold the change logs of many databases.
        "tongbao.outbox.enabled", "false",
        "tongbao.webhook.encryption-keys", ENCRYPTION_KEY,
        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
        "quarkus.datasource.username", database.username(),
        "quarkus.datasource.password", database.password());
  }

  /** The shared infrastructure ends with the JVM. */
  @Override
  public void stop() {}
}
