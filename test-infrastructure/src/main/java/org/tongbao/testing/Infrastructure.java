package org.tongbao.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.opentest4j.TestAbortedException;
import org.postgresql.ds.PGSimpleDataSource;
import org.tongbao.embedded.DatabaseAccess;

/**
 * A Kafka broker and a PostgreSQL for tests. System property {@code infra}: {@code embedded} (the
 * default, no Docker needed) or {@code containers}. Test classes carry {@link NeedsInfrastructure},
 * so that they are skipped where there are no containers.
 */
public final class Infrastructure {

  private final Addresses addresses;

  private Infrastructure(Addresses addresses) {
    this.addresses = addresses;
  }

  /** Started with the first call, once per JVM, and stopped with the JVM. */
  public static Infrastructure shared() {
    return switch (SharedAddresses.get()) {
      case SharedAddresses.Running running -> new Infrastructure(running.addresses());
      case SharedAddresses.Missing missing -> throw new TestAbortedException(missing.reason());
    };
  }

  public String bootstrapServers() {
    return addresses.bootstrapServers();
  }

  /** A fresh, empty database. */
  public DatabaseAccess newDatabase() {
    DatabaseAccess administration = addresses.administration();
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(administration.jdbcUrl());
    try (Connection connection =
            source.getConnection(administration.username(), administration.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
    } catch (SQLException e) {
      throw new IllegalStateException("no new database at " + administration.jdbcUrl(), e);
    }
    String url = administration.jdbcUrl();
    return new DatabaseAccess(
        url.substring(0, url.lastIndexOf('/') + 1) + name,
        administration.username(),
        administration.password());
  }
}
