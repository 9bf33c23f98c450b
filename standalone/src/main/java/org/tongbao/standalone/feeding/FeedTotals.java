package org.tongbao.standalone.feeding;

import java.util.Map;
import java.util.TreeMap;

/**
 * What came of feeding.
 *
 * @param fed documents that ingest has taken, and that can be read
 * @param failed documents that were not taken or cannot be read
 * @param passed what is no document, by what it is
 */
public record FeedTotals(long fed, long failed, Map<String, Long> passed) {

  public static final FeedTotals NONE = new FeedTotals(0, 0, Map.of());

  public FeedTotals plus(FeedTotals other) {
    Map<String, Long> sum = new TreeMap<>(passed);
    other.passed.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
    return new FeedTotals(fed + other.fed, failed + other.failed, sum);
  }

  FeedTotals with(Map<String, Long> allPassed) {
    return new FeedTotals(fed, failed, allPassed);
  }
}
