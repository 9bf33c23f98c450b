package org.tongbao.extract.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.Topic;
import org.tongbao.contract.topic.TopicCreation;
import org.tongbao.engine.EngineVersion;
import org.tongbao.engine.ExtractionEngine;
import org.tongbao.extract.document.DocumentHandler;
import org.tongbao.extract.hook.TestHooks;
import org.tongbao.extract.topology.ExtractMetrics;
import org.tongbao.extract.topology.ExtractTopology;
import org.tongbao.reading.DocumentReader;

/** Runs the topology from the start of the service to its end. */
@ApplicationScoped
public class ExtractStreams {

  private static final Logger LOG = Logger.getLogger(ExtractStreams.class);
  private static final int FAILURE_EXIT_CODE = 1;
  private static final long RECONNECT_MILLIS = 500;

  private final ExtractConfiguration configuration;
  private final String bootstrapServers;
  private final String replication;
  private final TestHooks hooks;
  private final ExtractMetrics metrics;
  private @Nullable Thread starter;
  private volatile @Nullable KafkaStreams streams;

  public ExtractStreams(
      ExtractConfiguration configuration,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "tongbao.replication") String replication,
      TestHooks hooks,
      MeterRegistry registry) {
    this.configuration = configuration;
    this.bootstrapServers = bootstrapServers;
    this.replication = replication;
    this.hooks = hooks;
    this.metrics = new ExtractMetrics(registry);
  }

  /** Refuses wrong settings at once, and waits for the broker beside the start of HTTP. */
  void atStart(@Observes StartupEvent event) {
    hooks.check();
    ReplicationProfile profile = ReplicationProfile.named(replication);
    starter = Thread.ofPlatform().name("extract-start").start(() -> startOrEnd(profile));
  }

  void atEnd(@Observes ShutdownEvent event) throws InterruptedException {
    if (starter != null) {
      starter.interrupt();
      starter.join(configuration.stopWait());
    }
    close();
  }

  public KafkaStreams.State state() {
    KafkaStreams current = streams;
    return current == null ? KafkaStreams.State.CREATED : current.state();
  }

  /**
   * Stops, sets the group to the start of raw-documents and starts again with the state kept: a new
   * engine then publishes only what really differs.
   *
   * @throws GroupInUseException where other replicas still run; nothing has changed then
   * @throws StillStartingException before the first start is done
   */
  public synchronized void reprocess() throws InterruptedException {
    if (streams == null) {
      throw new StillStartingException();
    }
    close();
    try (Admin admin = admin()) {
      try {
        GroupRewind.toStart(admin, configuration.applicationId(), Topic.RAW_DOCUMENTS);
      } finally {
        start(admin);
      }
    }
    LOG.info("Reprocessing raw-documents from the start");
  }

  private void startOrEnd(ReplicationProfile profile) {
    try (Admin admin = admin()) {
      BrokerWait.until(admin, bootstrapServers, configuration.brokerWait());
      TopicCreation.ensure(admin, profile);
      start(admin);
    } catch (InterruptedException e) {
      LOG.info("Stopped before the start was done");
    } catch (RuntimeException e) {
      LOG.fatalf(e, "Extract cannot start: %s", e.getMessage());
      Quarkus.asyncExit(FAILURE_EXIT_CODE);
    }
  }

  private synchronized void start(Admin admin) throws InterruptedException {
    ReplicationProfile profile = ReplicationProfile.named(replication);
    DocumentHandler handler =
        new DocumentHandler(
            new DocumentReader()::read,
            hooks.around(new ExtractionEngine()::extract),
            EngineVersion.current());
    KafkaStreams started =
        new KafkaStreams(
            ExtractTopology.of(handler, rawTopicId(admin), hooks.barrier(), metrics, profile),
            StreamsSettings.of(configuration, bootstrapServers, profile));
    started.setUncaughtExceptionHandler(
        new FailurePolicy(
            configuration.replacedThreadsPerHour(),
            Clock.systemUTC(),
            () -> Quarkus.asyncExit(FAILURE_EXIT_CODE)));
    started.setStateListener((now, before) -> LOG.infof("Extract is %s (was %s)", now, before));
    streams = started;
    started.start();
  }

  /** Leaves the group too, so that others, or the next start, need not wait for the session. */
  private synchronized void close() {
    KafkaStreams.CloseOptions options =
        new KafkaStreams.CloseOptions().leaveGroup(true).timeout(configuration.stopWait());
    if (streams != null && !streams.close(options)) {
      LOG.warnf(
          "Extract did not stop within %s; what is uncommitted is repeated by the next start.",
          configuration.stopWait());
    }
  }

  private Admin admin() {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS,
            AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, RECONNECT_MILLIS));
  }

  private static String rawTopicId(Admin admin) throws InterruptedException {
    String name = Topic.RAW_DOCUMENTS.topicName();
    try {
      TopicDescription topic =
          Objects.requireNonNull(
              admin.describeTopics(List.of(name)).allTopicNames().get().get(name));
      return topic.topicId().toString();
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not describe topic " + name, e.getCause());
    }
  }
}
