package org.tongbao.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.tongbao.embedded.DatabaseAccess;

/** Gives a Quarkus test the shared broker and a fresh database of its own. */
public final class InfrastructureResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Infrastructure infrastructure = Infrastructure.shared();
    DatabaseAccess database = infrastructure.newDatabase();
    return Map.of(
        "kafka.bootstrap.servers", infrastructure.bootstrapServers(),
        "tongbao.replication", "single",
        // One topic cannot hold the change logs of many databases.
        "tongbao.outbox.enabled", "false",
        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
        "quarkus.datasource.username", database.username(),
        "quarkus.datasource.password", database.password());
  }

  /** The shared infrastructure ends with the JVM. */
  @Override
  public void stop() {}
}
