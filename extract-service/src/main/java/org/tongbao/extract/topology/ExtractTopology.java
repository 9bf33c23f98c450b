package org.tongbao.extract.topology;

import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.tongbao.contract.Limits;
import org.tongbao.contract.topic.ReplicationProfile;
import org.tongbao.contract.topic.Topic;
import org.tongbao.extract.document.DocumentHandler;

/** One source, one processor with its store, two sinks. */
public final class ExtractTopology {

  /** The store of document states; its changelog topic is named after it. */
  public static final String STORE = "documents";

  static final String EVENTS_SINK = "campaign-events-sink";
  static final String LETTERS_SINK = "dead-letters-sink";
  private static final String SOURCE = "raw-documents-source";
  private static final String PROCESSOR = "document";

  /** A record without a time is no reason to stop. */
  private static final TimestampExtractor NEVER_NEGATIVE =
      (record, _) -> Math.max(record.timestamp(), 0);

  private ExtractTopology() {}

  /**
   * @param rawTopicId of raw-documents as it is now, part of every place
   */
  public static Topology of(
      DocumentHandler handler,
      String rawTopicId,
      StateBarrier barrier,
      ExtractMetrics metrics,
      ReplicationProfile profile) {
    DocumentPartitioner partitioner = new DocumentPartitioner();
    ProcessorSupplier<String, byte[], String, byte[]> processors =
        () -> new DocumentProcessor(handler, rawTopicId, barrier, metrics);
    return new Topology()
        .addSource(
            AutoOffsetReset.earliest(),
            SOURCE,
            NEVER_NEGATIVE,
            new StringDeserializer(),
            new ByteArrayDeserializer(),
            Topic.RAW_DOCUMENTS.topicName())
        .addProcessor(PROCESSOR, processors, SOURCE)
        .addStateStore(store(profile), PROCESSOR)
        .addSink(
            EVENTS_SINK,
            Topic.CAMPAIGN_EVENTS.topicName(),
            new StringSerializer(),
            new ByteArraySerializer(),
            partitioner,
            PROCESSOR)
        .addSink(
            LETTERS_SINK,
            Topic.DEAD_LETTERS.topicName(),
            new StringSerializer(),
            new ByteArraySerializer(),
            partitioner,
            PROCESSOR);
  }

  private static StoreBuilder<KeyValueStore<String, byte[]>> store(ReplicationProfile profile) {
    Map<String, String> changelog =
        Map.of(
            "max.message.bytes", Integer.toString(Limits.RECORD_BYTES),
            "min.insync.replicas", Integer.toString(profile.minInSyncReplicas()),
            "unclean.leader.election.enable", "false");
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
        .withLoggingEnabled(changelog)
        .withCachingDisabled();
  }
}
