package org.tongbao.query.projection.service;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.TopicCreation;
import org.tongbao.query.projection.log.CampaignLog;

/** Makes the clients that the log is read with. */
public final class KafkaClients implements ProjectionLoop.LogOpening {

  private final Map<String, Object> connection;
  private final ReplicationProfile profile;
  private final ProjectionConfiguration configuration;

  /**
   * @param connection how to reach the broker, by Kafka's own names
   */
  public KafkaClients(
      Map<String, Object> connection,
      ReplicationProfile profile,
      ProjectionConfiguration configuration) {
    this.connection = Map.copyOf(connection);
    this.profile = profile;
    this.configuration = configuration;
  }

  @Override
  public CampaignLog open() throws InterruptedException {
    Admin admin = Admin.create(adminSettings());
    Consumer<byte[], byte[]> consumer = null;
    try {
      TopicCreation.ensure(admin, profile);
      consumer =
          new KafkaConsumer<>(
              consumerSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
      return CampaignLog.open(consumer, admin);
    } catch (InterruptedException | RuntimeException e) {
      if (consumer != null) {
        consumer.close();
      }
      admin.close();
      throw e;
    }
  }

  private Map<String, Object> adminSettings() {
    int timeoutMillis = Math.toIntExact(configuration.brokerTimeout().toMillis());
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "tongbao-projection-admin");
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMillis);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeoutMillis);
    return settings;
  }

  private Map<String, Object> consumerSettings() {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "tongbao-projection");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, configuration.batchRecords());
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, configuration.batchBytes());
    settings.put(
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        Math.toIntExact(configuration.brokerTimeout().toMillis()));
    return settings;
  }
}
