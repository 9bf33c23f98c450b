package org.tongbao.api.rate;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A bucket of requests for each caller, which fills up again as time goes by. */
public final class RateLimits {

  private final int perSecond;
  private final int burst;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets;

  /**
   * @param perSecond in the long run
   * @param burst at once
   * @param callers that are remembered; who was forgotten begins with a full bucket
   */
  public RateLimits(int perSecond, int burst, int callers, TimeMeter time) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.time = time;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > callers;
          }
        };
  }

  /** Takes one request; where there is none left, how long until there is. */
  public Optional<Duration> take(String caller) {
    ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket bucket(String caller) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(caller, _ -> full());
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }
}
