package org.tongbao.extract.topology;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * One record on its way out.
 *
 * @param sink the topology's name for where it goes
 * @param value null for a tombstone
 */
record OutputRecord(String sink, String key, byte @Nullable [] value, Headers headers) {

  static OutputRecord tombstone(String sink, String key) {
    return new OutputRecord(sink, key, null, new RecordHeaders());
  }

  int valueBytes() {
    return value == null ? 0 : value.length;
  }
}
