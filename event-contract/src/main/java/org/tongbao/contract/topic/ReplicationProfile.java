package org.tongbao.contract.topic;

/**
 * How many copies a topic has, and how many of them must hold a record before it is acknowledged.
 */
public record ReplicationProfile(short replicationFactor, int minInSyncReplicas) {

  public static final ReplicationProfile PRODUCTION = new ReplicationProfile((short) 3, 2);

  /** One broker, as in standalone and in tests. */
  public static final ReplicationProfile SINGLE_BROKER = new ReplicationProfile((short) 1, 1);

  /**
   * The profile that {@code tongbao.replication} names.
   *
   * @throws IllegalArgumentException for any name but single and production
   */
  public static ReplicationProfile named(String name) {
    return switch (name) {
      case "single" -> SINGLE_BROKER;
      case "production" -> PRODUCTION;
      default ->
          throw new IllegalArgumentException(
              "tongbao.replication is %s; it is single (one broker) or production (three or more)"
                  .formatted(name));
    };
  }
}
