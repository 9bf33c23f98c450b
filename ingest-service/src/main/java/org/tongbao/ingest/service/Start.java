package org.tongbao.ingest.service;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.Topic;
import org.tongbao.contract.topic.TopicMismatchException;
import org.tongbao.ingest.publish.TopicPreparation;

/**
 * What must hold before the first request: the topics as declared, and a key where others write.
 */
@ApplicationScoped
class Start {

  private static final Logger LOGGER = Logger.getLogger(Start.class);

  void onStart(
      @Observes StartupEvent event,
      @Identifier("default-kafka-broker") Map<String, Object> connection,
      @ConfigProperty(name = "tongbao.replication") String replication,
      @ConfigProperty(name = "tongbao.broker-patience", defaultValue = "60S") Duration patience,
      @ConfigProperty(name = "tongbao.loopback-only") boolean loopbackOnly,
      @ConfigProperty(name = "tongbao.api-keys") Optional<List<String>> apiKeys,
      Instance<Producer<String, byte[]>> producer)
      throws InterruptedException {
    if (!loopbackOnly && apiKeys.orElse(List.of()).stream().allMatch(String::isBlank)) {
      throw new ConfigurationException(
          "tongbao-ingest does not start: tongbao.loopback-only is false, so others can reach this service, but tongbao.api-keys is not set. Set it to what './tongbao key --name NAME --role feeder' prints, or leave tongbao.loopback-only true.");
    }
    try {
      TopicPreparation.run(connection, ReplicationProfile.named(replication), patience);
    } catch (IllegalArgumentException | IllegalStateException | TopicMismatchException e) {
      LOGGER.debug("the service does not start", e);
      // Quarkus reports this one in a line, without a stack trace.
      throw new ConfigurationException("tongbao-ingest does not start: " + sentence(e));
    }
    // The metadata, so that the first document does not wait for it.
    producer.get().partitionsFor(Topic.RAW_DOCUMENTS.topicName());
  }

  private static String sentence(RuntimeException e) {
    return e.getCause() == null
        ? String.valueOf(e.getMessage())
        : e.getMessage() + " (" + e.getCause().getMessage() + ")";
  }
}
