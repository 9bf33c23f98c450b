package org.tongbao.contract.topic;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Where a record goes: all that belongs to one document lies on one partition. */
public final class Partitions {

  private Partitions() {}

  /** murmur2(documentId) mod partitions, the rule of Kafka's own default partitioner. */
  public static int of(String documentId, int partitions) {
    byte[] key = documentId.getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % partitions;
  }

  /** The document that a key of campaign-events belongs to: an event's id begins with it. */
  public static String documentIdOf(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? key : key.substring(0, dot);
  }
}
