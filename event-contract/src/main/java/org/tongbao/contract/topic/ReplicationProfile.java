package org.tongbao.contract.topic;

/**
 * How many copies a topic has, and how many of them must hold a record before it is acknowledged.
 */
public record ReplicationProfile(short replicationFactor, int minInSyncReplicas) {

  public static final ReplicationProfile PRODUCTION = new ReplicationProfile((short) 3, 2);

  /** One broker, as in standalone and in tests. */
  public static final ReplicationProfile SINGLE_BROKER = new ReplicationProfile((short) 1, 1);
}
