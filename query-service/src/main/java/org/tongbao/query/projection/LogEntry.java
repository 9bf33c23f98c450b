package org.tongbao.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * One record of the log: what it means, and its bytes, in case it has to be put aside.
 *
 * @param leaderEpoch the epoch under which it was written, where the broker tells
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: place tells entries apart
public record LogEntry(
    LogPlace place,
    @Nullable Integer leaderEpoch,
    byte @Nullable [] key,
    byte @Nullable [] value,
    Message message) {

  public int sizeBytes() {
    return (key == null ? 0 : key.length) + (value == null ? 0 : value.length);
  }
}
