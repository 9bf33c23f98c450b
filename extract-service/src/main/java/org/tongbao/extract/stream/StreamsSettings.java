package org.tongbao.extract.stream;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.tongbao.contract.Limits;
import org.tongbao.contract.topic.ReplicationProfile;

/** The settings of Kafka Streams, its producers and its consumers. */
final class StreamsSettings {

  private static final int BATCH_BYTES = 128 * 1024;
  private static final int LINGER_MILLIS = 5;
  private static final int PRODUCER_MEMORY_BYTES = 5 * Limits.RECORD_BYTES;
  private static final int FETCH_BYTES = 2 * Limits.RECORD_BYTES;
  private static final int POLLED_RECORDS = 200;

  private StreamsSettings() {}

  static Properties of(
      ExtractConfiguration configuration, String bootstrapServers, ReplicationProfile profile) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, configuration.applicationId());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, configuration.stateDirectory().toString());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, configuration.processingGuarantee());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, configuration.threads());
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, configuration.commitIntervalMillis());
    settings.put(
        StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, configuration.bufferedDocuments());
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) profile.replicationFactor());
    settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, 0);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedStateMemory.class);
    settings.put(BoundedStateMemory.BYTES_SETTING, configuration.stateMemoryBytes());
    putProducer(settings, configuration);
    putConsumer(settings, configuration);
    return settings;
  }

  private static void putProducer(Properties settings, ExtractConfiguration configuration) {
    producer(settings, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Limits.RECORD_BYTES);
    producer(settings, ProducerConfig.BUFFER_MEMORY_CONFIG, PRODUCER_MEMORY_BYTES);
    producer(settings, ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    producer(settings, ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    producer(settings, ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    producer(settings, ProducerConfig.ACKS_CONFIG, "all");
    producer(
        settings,
        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
        (int) configuration.transactionTimeout().toMillis());
  }

  private static void putConsumer(Properties settings, ExtractConfiguration configuration) {
    consumer(settings, ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Limits.RECORD_BYTES);
    consumer(settings, ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    consumer(settings, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLLED_RECORDS);
    consumer(settings, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
        (int) configuration.sessionTimeout().toMillis());
    settings.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
        ReplicaName.of(configuration));
  }

  private static void producer(Properties settings, String name, Object value) {
    settings.put(StreamsConfig.producerPrefix(name), value);
  }

  private static void consumer(Properties settings, String name, Object value) {
    settings.put(StreamsConfig.consumerPrefix(name), value);
  }
}
