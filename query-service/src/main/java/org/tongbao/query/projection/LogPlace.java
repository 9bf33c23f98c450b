package org.tongbao.query.projection;

/** The place of one record. */
public record LogPlace(LogPartition partition, String topicId, long offset) {

  @Override
  public String toString() {
    return partition + "@" + offset;
  }
}
