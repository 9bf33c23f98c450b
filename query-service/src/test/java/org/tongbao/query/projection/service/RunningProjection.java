package org.tongbao.query.projection.service;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.query.projection.CommitGate;
import org.tongbao.query.projection.FactRefresh;
import org.tongbao.query.projection.store.ProjectionStore;

/** The projection on a thread of its own, as the service runs it. */
public final class RunningProjection implements AutoCloseable {

  /** For tests that are not about facts. */
  public static final FactRefresh NO_FACTS = (_, _, _, _) -> {};

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Map<String, Long> countedBefore = new HashMap<>();
  private final ProjectionStatus status = new ProjectionStatus();
  private final ProjectionLoop loop;
  private final Thread thread;

  private RunningProjection(
      String bootstrapServers,
      DataSource dataSource,
      FactRefresh refresh,
      CommitGate gate,
      Map<String, String> settings) {
    ProjectionConfiguration configuration = configuration(settings);
    ProjectionStore store =
        new ProjectionStore(
            dataSource,
            configuration.transactionTimeout(),
            configuration.idleInTransactionTimeout(),
            List.of(refresh),
            gate);
    KafkaClients clients =
        new KafkaClients(
            Map.of("bootstrap.servers", bootstrapServers),
            ReplicationProfile.SINGLE_BROKER,
            configuration);
    loop =
        new ProjectionLoop(
            clients,
            store,
            configuration,
            new ProjectionMetrics(registry),
            status,
            Clock.systemUTC());
    thread = Thread.ofPlatform().name("projection-test").start(loop);
  }

  public static RunningProjection start(String bootstrapServers, DataSource dataSource) {
    return start(bootstrapServers, dataSource, NO_FACTS, CommitGate.OPEN, Map.of());
  }

  /** With other settings, by their names below {@code tongbao.projection}. */
  public static RunningProjection start(
      String bootstrapServers,
      DataSource dataSource,
      FactRefresh refresh,
      CommitGate gate,
      Map<String, String> settings) {
    return new RunningProjection(bootstrapServers, dataSource, refresh, gate, settings);
  }

  /** The service's own configuration with shorter waits. */
  private static ProjectionConfiguration configuration(Map<String, String> settings) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(ProjectionConfiguration.class)
            .withDefaultValue("tongbao.projection.poll-wait", "50ms")
            .withDefaultValue("tongbao.projection.topic-check-interval", "200ms")
            .withDefaultValue("tongbao.projection.retry-delay", "50ms");
    settings.forEach(
        (name, value) -> builder.withDefaultValue("tongbao.projection." + name, value));
    return builder.build().getConfigMapping(ProjectionConfiguration.class);
  }

  public ProjectionStatus.State state() {
    return status.state();
  }

  /** Since {@link #awaitFollowing}: before it, the projection reads what other tests have left. */
  public long counted(String name) {
    return total(name) - countedBefore.getOrDefault(name, 0L);
  }

  public RunningProjection awaitFollowing() {
    await(() -> status.state() instanceof ProjectionStatus.Following);
    for (String name : List.of("closings", "closings.incomplete", "set.aside", "batches.stale")) {
      countedBefore.put(name, total(name));
    }
    return this;
  }

  /** Makes the facts anew; returns how many change rows that wrote. */
  public int rebuildFacts() {
    return rebuild(Rebuild.What.FACTS);
  }

  /** Mends the tables by the log; returns how many change rows that wrote. */
  public int rebuildProjection() {
    return rebuild(Rebuild.What.PROJECTION);
  }

  private int rebuild(Rebuild.What what) {
    try {
      return loop.rebuild(what).get(PATIENCE.toSeconds(), TimeUnit.SECONDS).changes();
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("not rebuilt; state " + status.state(), e);
    }
  }

  public long total(String name) {
    return (long) registry.get("tongbao.projection." + name).counter().count();
  }

  public RunningProjection await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within %s; state %s".formatted(PATIENCE, status.state()));
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return this;
  }

  @Override
  public void close() {
    loop.stop();
    try {
      if (!thread.join(PATIENCE)) {
        throw new AssertionError("the projection does not stop");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
