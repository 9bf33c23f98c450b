package org.tongbao.standalone.supervisor;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.TopicCreation;
import org.tongbao.embedded.DatabaseAccess;
import org.tongbao.embedded.EmbeddedBroker;
import org.tongbao.embedded.EmbeddedPostgres;
import org.tongbao.embedded.StartFailedException;
import org.tongbao.standalone.LoopbackHttp;

/** Broker, database and the three services on one machine, started and stopped together. */
public final class Supervisor implements AutoCloseable {

  private static final String DATABASE = "tongbao";

  private final Home home;
  private final Addresses addresses;
  private final HomeLock lock;
  private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final List<CompletableFuture<RunningService>> services = new ArrayList<>();
  private CompletableFuture<@Nullable EmbeddedPostgres> postgres = completedFuture(null);
  private CompletableFuture<@Nullable EmbeddedBroker> broker = completedFuture(null);
  private volatile boolean stopping;

  private Supervisor(Home home, Addresses addresses, HomeLock lock) {
    this.home = home;
    this.addresses = addresses;
    this.lock = lock;
  }

  /**
   * Takes the data folder. Nothing runs until {@link #start}.
   *
   * @throws StartFailedException in one sentence: already running, a port in use, the disk full, a
   *     service not built
   */
  public static Supervisor prepare(Home home, Addresses addresses) {
    HomeLock lock = HomeLock.take(home);
    try {
      StartConditions.require(home, addresses);
      Files.createDirectories(home.logs());
      WebhookKeyFile.ensure(home.webhookKeys());
      Files.deleteIfExists(home.ready());
      return new Supervisor(home, addresses, lock);
    } catch (StartFailedException e) {
      lock.close();
      throw e;
    } catch (IOException e) {
      lock.close();
      throw new StartFailedException(
          "the folder %s cannot be written: %s".formatted(home.data(), e.getMessage()), e);
    }
  }

  /**
   * Returns when every service is ready.
   *
   * @throws StartFailedException in one sentence; what has started by then needs {@link #close}
   */
  public void start() {
    postgres = run(this::startPostgres);
    broker = run(this::startBroker);
    CompletableFuture<DatabaseAccess> database =
        postgres.thenApplyAsync(server -> server.database(DATABASE), tasks);
    CompletableFuture<Void> topics = broker.thenRunAsync(this::createTopics, tasks);
    CompletableFuture<Void> grounds = CompletableFuture.allOf(database, topics);
    for (Service service : Service.values()) {
      services.add(grounds.thenApplyAsync(done -> startService(service, database.join()), tasks));
    }
    HttpClient http = LoopbackHttp.client();
    CompletableFuture<?>[] ready =
        services.stream()
            .map(service -> service.thenAcceptAsync(running -> awaitReady(running, http), tasks))
            .toArray(CompletableFuture[]::new);
    failFast(ready);
    await(CompletableFuture.anyOf(CompletableFuture.allOf(ready), ended));
    writeReady();
  }

  /** Waits until a part ends by itself, and throws the sentence that says which. */
  public void awaitEnd() {
    await(ended);
  }

  public boolean isStopped() {
    return stopping;
  }

  /** Stops the services, then broker and database. May be called from any thread, repeatedly. */
  @Override
  public synchronized void close() {
    if (stopping) {
      return;
    }
    stopping = true;
    try {
      Files.deleteIfExists(home.ready());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      closeAll(services);
      closeAll(List.of(broker, postgres));
      lock.close();
      tasks.shutdown();
    }
  }

  private EmbeddedPostgres startPostgres() {
    EmbeddedPostgres started = EmbeddedPostgres.start(home.postgres(), addresses.postgres());
    watch("PostgreSQL", started.onExit());
    return started;
  }

  private EmbeddedBroker startBroker() {
    try {
      EmbeddedBroker started =
          EmbeddedBroker.start(
              EmbeddedBroker.Options.of(
                      home.kafka(), addresses.kafka(), addresses.kafkaController(), true)
                  .withJvmOptions(ClassArchive.options(home, "kafka", brokerJar())));
      watch("the Kafka broker", started.process().onExit());
      return started;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailedException("interrupted while the Kafka broker started", e);
    }
  }

  /** Where the broker's main class comes from. */
  private static Path brokerJar() {
    return Path.of(
        URI.create(
            EmbeddedBroker.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private void createTopics() {
    Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + addresses.kafka());
    try (Admin admin = Admin.create(settings)) {
      TopicCreation.ensure(admin, ReplicationProfile.SINGLE_BROKER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailedException("interrupted while topics were created", e);
    }
  }

  private RunningService startService(Service service, DatabaseAccess database) {
    if (stopping) {
      throw new StartFailedException("stopped while starting");
    }
    RunningService started = RunningService.start(service, home, addresses, database);
    watch(service.title(), started.process().onExit());
    return started;
  }

  private static void awaitReady(RunningService service, HttpClient http) {
    try {
      service.awaitReady(http);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailedException("interrupted while services started", e);
    }
  }

  private void watch(String part, CompletableFuture<?> exit) {
    var unused = exit.whenComplete((code, failure) -> partEnded(part));
  }

  private void partEnded(String part) {
    if (!stopping) {
      ended.completeExceptionally(
          new EndedException(
              "%s ended by itself, so everything is stopped; the logs are in %s"
                  .formatted(part, home.logs())));
    }
  }

  private void failFast(CompletableFuture<?>[] parts) {
    for (CompletableFuture<?> part : parts) {
      part.exceptionally(
          failure -> {
            ended.completeExceptionally(failure);
            return null;
          });
    }
  }

  private void writeReady() {
    try {
      Files.writeString(home.ready(), Integer.toString(addresses.base()));
    } catch (IOException e) {
      throw new StartFailedException(
          "%s cannot be written: %s".formatted(home.ready(), e.getMessage()), e);
    }
  }

  private <T> CompletableFuture<T> run(Supplier<T> start) {
    return CompletableFuture.supplyAsync(start, tasks);
  }

  private static void closeAll(List<? extends CompletableFuture<? extends AutoCloseable>> parts) {
    List<Thread> closing = new ArrayList<>();
    for (CompletableFuture<? extends AutoCloseable> part : parts) {
      closing.add(Thread.startVirtualThread(() -> closeStarted(part)));
    }
    for (Thread thread : closing) {
      try {
        thread.join(Duration.ofMinutes(2));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A part that is just starting is waited for: only then is there something to stop. */
  private static void closeStarted(CompletableFuture<? extends AutoCloseable> part) {
    part.handle((started, failure) -> started)
        .thenAccept(
            started -> {
              if (started != null) {
                try {
                  started.close();
                } catch (Exception e) {
                  throw new CompletionException(e);
                }
              }
            })
        .join();
  }

  private void await(CompletableFuture<?> future) {
    try {
      future.join();
    } catch (CompletionException e) {
      if (stopping) {
        throw new EndedException("stopped before everything was ready");
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
