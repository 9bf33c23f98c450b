package org.tongbao.standalone.path;

import java.util.List;

/** Delays in milliseconds, in short. */
record Delays(int count, long p50Millis, long p99Millis, long maxMillis) {

  static Delays ofNanos(List<Long> nanos) {
    List<Long> millis = nanos.stream().map(n -> n / 1_000_000).sorted().toList();
    return new Delays(
        millis.size(),
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 99 / 100),
        millis.getLast());
  }
}
