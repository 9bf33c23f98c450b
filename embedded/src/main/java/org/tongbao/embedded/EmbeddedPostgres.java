package org.tongbao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A real PostgreSQL on loopback with its data in a folder that lasts. */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final String NAME = "PostgreSQL";
  private static final String USER = "postgres";
  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

  private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
  private final ProcessHandle process;
  private final GuardedProcess guard;

  private EmbeddedPostgres(
      io.zonky.test.db.postgres.embedded.EmbeddedPostgres server,
      ProcessHandle process,
      GuardedProcess guard) {
    this.server = server;
    this.process = process;
    this.guard = guard;
  }

  /**
   * Returns when the server takes connections. What is committed survives a power failure.
   *
   * @param folder data and log; created if missing
   * @throws StartFailedException in one sentence: port in use, disk full, or where to read why
   */
  public static EmbeddedPostgres start(Path folder, int port) {
    Ports.requireFree(port, NAME);
    Path data = folder.resolve("data");
    Path log = folder.resolve("postgres.log");
    try {
      Files.createDirectories(folder);
      // Before the server opens it: the guard's start would move it away under the server.
      GuardedProcess.setAsideWhereLong(log);
      var server =
          io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setPGStartupWait(START_TIMEOUT)
              .setRegisterShutdownHook(false)
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("max_connections", "100")
              .setServerConfig("shared_buffers", "64MB")
              .setServerConfig("timezone", "UTC")
              .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      ProcessHandle process = process(data);
      return new EmbeddedPostgres(server, process, guard(process, log));
    } catch (IOException | IllegalStateException e) {
      StartFailedException failure = StartLog.failure(NAME, log);
      failure.initCause(e);
      throw failure;
    }
  }

  /** The database of that name, created if missing. */
  public DatabaseAccess database(String name) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      boolean exists;
      try (ResultSet found =
          statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
        exists = found.next();
      }
      if (!exists) {
        statement.execute("CREATE DATABASE \"" + name + "\" ENCODING 'UTF8' TEMPLATE template0");
      }
    } catch (SQLException e) {
      throw new StartFailedException(
          "database %s could not be created: %s".formatted(name, e.getMessage()), e);
    }
    return new DatabaseAccess(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), name), USER, USER);
  }

  /** The process id of the server. */
  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes within seconds after the server has ended, for whatever reason. */
  public CompletableFuture<Void> onExit() {
    return process.onExit().thenAccept(ended -> {});
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL did not stop: " + e.getMessage(), e);
    } finally {
      guard.close();
    }
  }

  private static ProcessHandle process(Path data) throws IOException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    return ProcessHandle.of(pid)
        .orElseThrow(() -> new IOException("PostgreSQL ended right after its start"));
  }

  /**
   * The server runs detached from this JVM, so a guard stands between them: when this JVM has
   * ended, it asks the server for a fast shutdown.
   */
  private static GuardedProcess guard(ProcessHandle server, Path log) {
    String script =
        "trap 'kill -INT %d; kill $!' TERM; sleep 2147483647 & wait".formatted(server.pid());
    return GuardedProcess.start(
        NAME, List.of("/bin/sh", "-c", script), Map.of(), log, STOP_TIMEOUT);
  }
}
