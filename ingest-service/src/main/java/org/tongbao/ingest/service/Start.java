package org.tongbao.ingest.service;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.Topic;
import org.tongbao.ingest.access.AccessPolicy;
import org.tongbao.ingest.publish.TopicPreparation;

/** What must hold before the first request: a safe access policy, and the topics as declared. */
@ApplicationScoped
class Start {

  void onStart(
      @Observes StartupEvent event,
      AccessPolicy policy,
      @Identifier("default-kafka-broker") Map<String, Object> connection,
      @ConfigProperty(name = "tongbao.replication") String replication,
      @ConfigProperty(name = "tongbao.broker-patience", defaultValue = "60S") Duration patience,
      Producer<String, byte[]> producer)
      throws InterruptedException {
    // Made here and not with the first request, so that an unsafe policy stops the start.
    policy.loopbackOnly();
    TopicPreparation.run(connection, ReplicationProfile.named(replication), patience);
    // The metadata, so that the first document does not wait for it.
    producer.partitionsFor(Topic.RAW_DOCUMENTS.topicName());
  }
}
