package org.tongbao.testing;

import org.tongbao.embedded.DatabaseAccess;

/**
 * A Kafka broker and a PostgreSQL for tests. System property {@code infra}: {@code embedded} (the
 * default, no Docker needed) or {@code containers}.
 */
public interface Infrastructure {

  /** Started with the first call, once per JVM, and stopped with the JVM. */
  static Infrastructure shared() {
    return SharedInfrastructure.get();
  }

  String bootstrapServers();

  /** A fresh, empty database. */
  DatabaseAccess newDatabase();
}
