package org.tongbao.ingest.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.tongbao.contract.Limits;

/**
 * The producer's settings: what was acknowledged is never lost and never written twice by a retry.
 *
 * @param connection bootstrap servers and whatever else reaching the broker needs
 * @param bufferBytes memory for records that are not acknowledged yet
 */
public record ProducerConfiguration(
    Map<String, Object> connection,
    long bufferBytes,
    Duration maxBlock,
    Duration requestTimeout,
    Duration deliveryTimeout) {

  private static final int BATCH_BYTES = 128 * 1024;
  private static final int LINGER_MILLIS = 5;

  /** By Kafka's names. */
  public Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>(connection);
    properties.put(ProducerConfig.CLIENT_ID_CONFIG, "tongbao-ingest");
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Limits.RECORD_BYTES);
    properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, bufferBytes);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, maxBlock.toMillis());
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) requestTimeout.toMillis());
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis());
    return properties;
  }

  /** Longer than any send can take by these settings. */
  public Duration acknowledgementTimeout() {
    return maxBlock.plus(deliveryTimeout).plusSeconds(2);
  }
}
