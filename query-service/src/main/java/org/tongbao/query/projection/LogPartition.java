package org.tongbao.query.projection;

/** One partition of a topic, by its name. */
public record LogPartition(String topic, int number) {

  @Override
  public String toString() {
    return topic + "-" + number;
  }
}
