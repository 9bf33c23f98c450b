package org.tongbao.contract.topic;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.tongbao.contract.Limits;

/** Every topic with its settings. Partition counts are fixed at creation. */
public enum Topic {
  RAW_DOCUMENTS("raw-documents", 6, Cleanup.COMPACT),
  CAMPAIGN_EVENTS("campaign-events", 6, Cleanup.COMPACT),
  DEAD_LETTERS("dead-letters", 6, Cleanup.COMPACT),
  /** One partition, so that the order of offsets is the order of cursors. */
  CHANGES("changes", 1, Cleanup.DELETE);

  /** How long a tombstone stays readable, so that a reader who was away still meets it. */
  private static final Duration TOMBSTONE_RETENTION = Duration.ofDays(30);

  private static final Duration CHANGES_RETENTION = Duration.ofDays(90);

  private final String topicName;
  private final int partitions;
  private final Cleanup cleanup;

  Topic(String topicName, int partitions, Cleanup cleanup) {
    this.topicName = topicName;
    this.partitions = partitions;
    this.cleanup = cleanup;
  }

  public String topicName() {
    return topicName;
  }

  public int partitions() {
    return partitions;
  }

  /**
   * The topic's configuration by Kafka's names; the replication-dependent part by {@code profile}.
   */
  public Map<String, String> settings(ReplicationProfile profile) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("max.message.bytes", Integer.toString(Limits.RECORD_BYTES));
    settings.put("min.insync.replicas", Integer.toString(profile.minInSyncReplicas()));
    settings.put("unclean.leader.election.enable", "false");
    switch (cleanup) {
      case COMPACT -> {
        settings.put("cleanup.policy", "compact");
        settings.put("delete.retention.ms", Long.toString(TOMBSTONE_RETENTION.toMillis()));
      }
      case DELETE -> {
        settings.put("cleanup.policy", "delete");
        settings.put("retention.ms", Long.toString(CHANGES_RETENTION.toMillis()));
      }
    }
    return settings;
  }

  private enum Cleanup {
    COMPACT,
    DELETE
  }
}
