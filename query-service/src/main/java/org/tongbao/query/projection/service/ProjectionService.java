package org.tongbao.query.projection.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.query.projection.CommitGate;
import org.tongbao.query.projection.FactRefresh;
import org.tongbao.query.projection.Progress;
import org.tongbao.query.projection.store.ProjectionStore;

/** Starts the projection with the service and stops it with it. */
@ApplicationScoped
public class ProjectionService {

  private static final Logger LOG = Logger.getLogger(ProjectionService.class);

  private final ProjectionConfiguration configuration;
  private final ProjectionStatus status = new ProjectionStatus();
  private final ProjectionStore store;
  private final ProjectionLoop loop;
  private final Thread thread;

  ProjectionService(
      ProjectionConfiguration configuration,
      DataSource dataSource,
      Instance<FactRefresh> factRefreshes,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "tongbao.replication") String replication,
      @ConfigProperty(name = "tongbao.test-hooks", defaultValue = "false") boolean testHooks,
      @ConfigProperty(name = "tongbao.test-hook.halt-before-commit") Optional<String> haltText,
      @ConfigProperty(name = "tongbao.test-hook.halt-marker") Optional<Path> haltMarker,
      MeterRegistry registry) {
    this.configuration = configuration;
    CommitGate gate = HaltBeforeCommit.gate(testHooks, haltText, haltMarker);
    this.store =
        new ProjectionStore(
            dataSource,
            configuration.transactionTimeout(),
            configuration.idleInTransactionTimeout(),
            factRefreshes.stream().toList(),
            gate);
    this.loop =
        new ProjectionLoop(
            new KafkaClients(kafka, ReplicationProfile.named(replication), configuration),
            store,
            configuration,
            new ProjectionMetrics(registry),
            status,
            Clock.systemUTC());
    this.thread = Thread.ofPlatform().name("projection").unstarted(loop);
  }

  public ProjectionStatus status() {
    return status;
  }

  /**
   * Makes the facts anew from the events that stand, and waits until that is done.
   *
   * @throws IllegalStateException where it cannot be done now
   */
  public Progress rebuildFacts() throws InterruptedException, ExecutionException {
    return rebuild(Rebuild.What.FACTS);
  }

  /**
   * Mends all tables by what the log says, and waits until that is done.
   *
   * @throws IllegalStateException where it cannot be done now
   */
  public Progress rebuildProjection() throws InterruptedException, ExecutionException {
    return rebuild(Rebuild.What.PROJECTION);
  }

  /** Tells readers of the change log that their cursors no longer fit. Returns the new epoch. */
  public String renewEpoch() throws SQLException {
    return store.renewEpoch();
  }

  private Progress rebuild(Rebuild.What what) throws InterruptedException, ExecutionException {
    if (!configuration.enabled()) {
      throw new IllegalStateException("The projection is switched off here.");
    }
    return loop.rebuild(what).get();
  }

  void start(@Observes StartupEvent event) {
    if (configuration.enabled()) {
      thread.start();
    } else {
      status.enter(new ProjectionStatus.Waiting("switched off: the tables stay as they are", true));
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loop.stop();
    if (thread.isAlive() && !thread.join(configuration.stopTimeout())) {
      LOG.warnf(
          "the projection has not stopped in %s; PostgreSQL undoes its open transaction",
          configuration.stopTimeout());
    }
  }
}
