package org.tongbao.ingest.service;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.Topic;
import org.tongbao.contract.topic.TopicMismatchException;
import org.tongbao.ingest.access.AccessPolicy;
import org.tongbao.ingest.publish.TopicPreparation;

/** What must hold before the first request: a safe access policy, and the topics as declared. */
@ApplicationScoped
class Start {

  private static final Logger LOGGER = Logger.getLogger(Start.class);

  void onStart(
      @Observes StartupEvent event,
      @ConfigProperty(name = "tongbao.loopback-only") boolean loopbackOnly,
      @ConfigProperty(name = "tongbao.api-key") Optional<String> apiKey,
      @Identifier("default-kafka-broker") Map<String, Object> connection,
      @ConfigProperty(name = "tongbao.replication") String replication,
      @ConfigProperty(name = "tongbao.broker-patience", defaultValue = "60S") Duration patience,
      Instance<Producer<String, byte[]>> producer)
      throws InterruptedException {
    try {
      var _ = new AccessPolicy(loopbackOnly, apiKey.orElse(null));
      TopicPreparation.run(connection, ReplicationProfile.named(replication), patience);
    } catch (IllegalArgumentException | IllegalStateException | TopicMismatchException e) {
      LOGGER.debug("the service does not start", e);
      throw new PreventFurtherStepsException("tongbao-ingest does not start: " + e.getMessage(), 1);
    }
    // The metadata, so that the first document does not wait for it.
    producer.get().partitionsFor(Topic.RAW_DOCUMENTS.topicName());
  }
}
