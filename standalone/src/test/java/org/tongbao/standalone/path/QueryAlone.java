package org.tongbao.standalone.path;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.embedded.DatabaseAccess;
import org.tongbao.testing.Infrastructure;

/** The query service with nothing before it; a test writes the change log itself. */
final class QueryAlone implements AutoCloseable {

  private final DatabaseAccess database = Infrastructure.shared().newDatabase();
  private final ServiceProcess query;
  private final Connection connection;

  QueryAlone(Path folder, Map<String, String> own) throws SQLException {
    this(folder, own, ServiceProcess.AS_STANDALONE);
  }

  /**
   * @param options of the service's virtual machine
   */
  QueryAlone(Path folder, Map<String, String> own, List<String> options) throws SQLException {
    Map<String, String> settings = new HashMap<>(own);
    settings.put("KAFKA_BOOTSTRAP_SERVERS", Infrastructure.shared().bootstrapServers());
    settings.put("TONGBAO_REPLICATION", "single");
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    settings.put("QUARKUS_DATASOURCE_USERNAME", database.username());
    settings.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    query = ServiceProcess.start("query", folder, settings, options);
    connection =
        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
  }

  Api api() {
    return query.api();
  }

  /** One change of a fact, committed when this returns. */
  void append(String factId) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          with clock as (
            update query.projection_clock set last_cursor = last_cursor + 1 returning last_cursor)
          insert into query.change_log (cursor, kind, cause, fact_id, current_hash, stamp)
          select last_cursor, 'fact.changed', 'DOCUMENT', '%s', repeat('x', 64), clock_timestamp()
          from clock
          """
              .formatted(factId));
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The one number that a query gives. */
  long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** What the process holds in memory. */
  long residentMebibytes() throws Exception {
    return Files.readAllLines(Path.of("/proc", Long.toString(query.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
        .sum();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    query.close();
  }
}
