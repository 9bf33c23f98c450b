package org.tongbao.extract.stream;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class FailurePolicyTest {

  private static final Throwable PASSING =
      new StreamsException("sending", new NotLeaderOrFollowerException("moved"));

  private final AtomicInteger ended = new AtomicInteger();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void replacesThreadsUpToTheBound() {
    FailurePolicy policy = policy(2);

    assertThat(policy.handle(PASSING)).isEqualTo(REPLACE_THREAD);
    assertThat(policy.handle(PASSING)).isEqualTo(REPLACE_THREAD);
    assertThat(ended).hasValue(0);
    assertThat(policy.handle(PASSING)).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(ended).hasValue(1);
  }

  @Test
  void forgetsReplacementsAfterAnHour() {
    FailurePolicy policy = policy(1);
    policy.handle(PASSING);

    now = now.plus(Duration.ofMinutes(61));

    assertThat(policy.handle(PASSING)).isEqualTo(REPLACE_THREAD);
    assertThat(ended).hasValue(0);
  }

  @Test
  void endsOnWhatWouldOnlyRepeatItself() {
    assertThat(policy(5).handle(new StreamsException(new IllegalStateException("a bug"))))
        .isEqualTo(SHUTDOWN_CLIENT);
    assertThat(ended).hasValue(1);
  }

  private FailurePolicy policy(int replacementsPerHour) {
    Clock clock =
        new Clock() {
          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
    return new FailurePolicy(replacementsPerHour, clock, ended::incrementAndGet);
  }
}
