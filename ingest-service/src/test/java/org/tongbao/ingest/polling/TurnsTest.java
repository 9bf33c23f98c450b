package org.tongbao.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tongbao.ingest.store.SqlHostTurns;
import org.tongbao.outbound.WebAnswer;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** Two replicas that ask the same hosts. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
@Timeout(60)
class TurnsTest {

  private static final Duration PAUSE = Duration.ofMillis(40);
  private static final Duration TURN_WAIT = Duration.ofMillis(900);
  private static final WebAnswer OK =
      new WebAnswer(200, Map.of(), URI.create("https://a.example/"), null, null, new byte[0]);

  @Inject DataSource dataSource;

  private final String host = UUID.randomUUID() + ".example.cn";
  private Turns first;
  private Turns second;

  @BeforeEach
  void twoReplicas() {
    first = turns(Duration.ofSeconds(30));
    second = turns(Duration.ofSeconds(30));
  }

  @Test
  void requestsToOneHostNeverOverlapAndKeepThePause() throws Exception {
    List<long[]> spans = Collections.synchronizedList(new ArrayList<>());
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        Turns replica = i % 2 == 0 ? first : second;
        all.add(
            threads.submit(
                () -> replica.inTurn(host, PAUSE, _ -> Duration.ZERO, () -> span(spans))));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    spans.sort((a, b) -> Long.compare(a[0], b[0]));
    assertThat(spans).hasSize(20);
    for (int i = 1; i < spans.size(); i++) {
      assertThat(Duration.ofNanos(spans.get(i)[0] - spans.get(i - 1)[1]))
          .isGreaterThanOrEqualTo(PAUSE);
    }
  }

  @Test
  void aSlowHostKeepsNobodyForLong() throws Exception {
    Turns impatient = turns(TURN_WAIT);
    CountDownLatch isAsked = new CountDownLatch(1);
    CountDownLatch answers = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<WebAnswer> slow =
          threads.submit(
              () ->
                  first.inTurn(
                      host,
                      PAUSE,
                      _ -> Duration.ZERO,
                      () -> {
                        isAsked.countDown();
                        answers.await();
                        return OK;
                      }));
      isAsked.await();
      long startNanos = System.nanoTime();
      for (Turns asking : List.of(impatient, turns(TURN_WAIT))) {
        assertThatThrownBy(() -> asking.inTurn(host, PAUSE, _ -> Duration.ZERO, () -> OK))
            .isInstanceOf(HostBusyException.class)
            .hasMessageContaining(host);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - startNanos))
          .isLessThan(Duration.ofSeconds(5));
      assertThat(impatient.inTurn("b." + host, PAUSE, _ -> Duration.ZERO, () -> OK)).isEqualTo(OK);
      answers.countDown();
      assertThat(slow.get()).isEqualTo(OK);
    }
  }

  @Test
  void aHostThatWantsToBeLeftAloneIsAskedByNoReplica() throws Exception {
    first.inTurn(host, PAUSE, _ -> Duration.ofHours(1), () -> OK);

    long startNanos = System.nanoTime();
    assertThatThrownBy(() -> second.inTurn(host, PAUSE, _ -> Duration.ZERO, () -> OK))
        .isInstanceOf(HostBusyException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(Duration.ofSeconds(5));
  }

  private static WebAnswer span(List<long[]> spans) throws InterruptedException {
    long start = System.nanoTime();
    Thread.sleep(5);
    spans.add(new long[] {start, System.nanoTime()});
    return OK;
  }

  private Turns turns(Duration turnWait) {
    Duration hour = Duration.ofHours(1);
    PollLimits limits =
        new PollLimits(
            hour,
            hour,
            hour,
            hour,
            hour,
            PAUSE,
            hour,
            turnWait,
            Duration.ofSeconds(20),
            1,
            hour,
            1);
    return new Turns(new SqlHostTurns(dataSource), limits);
  }
}
