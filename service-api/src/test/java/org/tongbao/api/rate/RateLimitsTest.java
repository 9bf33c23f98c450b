package org.tongbao.api.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private final AtomicLong nanos = new AtomicLong();
  private final TimeMeter time =
      new TimeMeter() {
        @Override
        public long currentTimeNanos() {
          return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
          return false;
        }
      };

  @Test
  void afterABurstACallerIsToldWhenThereIsMore() {
    RateLimits limits = new RateLimits(2, 3, 100, time);

    for (int i = 0; i < 3; i++) {
      assertThat(limits.take("a")).isEmpty();
    }
    assertThat(limits.take("a")).contains(Duration.ofMillis(500));
    assertThat(limits.take("b")).as("another caller").isEmpty();
    nanos.addAndGet(Duration.ofMillis(500).toNanos());
    assertThat(limits.take("a")).isEmpty();
    assertThat(limits.take("a")).contains(Duration.ofMillis(500));
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    for (int i = 0; i < 3; i++) {
      assertThat(limits.take("a")).isEmpty();
    }
    assertThat(limits.take("a")).as("a long pause fills it up and no more").isPresent();
  }

  @Test
  void ofMoreCallersThanAreRememberedTheOneLongestSilentIsForgotten() {
    RateLimits limits = new RateLimits(1, 1, 2, time);

    assertThat(limits.take("a")).isEmpty();
    assertThat(limits.take("b")).isEmpty();
    assertThat(limits.take("a")).isPresent();
    assertThat(limits.take("c")).isEmpty();
    assertThat(limits.take("a")).as("still remembered").isPresent();
    assertThat(limits.take("b")).as("was forgotten").isEmpty();
  }

  @Test
  void streamsAreCountedWhileTheyAreOpen() {
    OpenStreams streams = new OpenStreams(2);

    assertThat(streams.open("a")).isTrue();
    assertThat(streams.open("a")).isTrue();
    assertThat(streams.open("a")).isFalse();
    assertThat(streams.open("b")).isTrue();
    streams.close("a");
    assertThat(streams.open("a")).isTrue();
    assertThat(streams.open("a")).isFalse();
  }

  @Test
  void aNetworkOfVersion6IsOneCaller() {
    assertThat(CallerRates.network("2001:db8:1:2:3::1"))
        .isEqualTo(CallerRates.network("2001:db8:1:2:ffff::9"))
        .isNotEqualTo(CallerRates.network("2001:db8:1:3::1"));
    assertThat(CallerRates.network("192.0.2.1")).isNotEqualTo(CallerRates.network("192.0.2.2"));
    assertThat(CallerRates.network("no address")).isEqualTo(CallerRates.network(null));
  }
}
