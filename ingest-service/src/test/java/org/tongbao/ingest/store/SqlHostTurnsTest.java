package org.tongbao.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.ingest.polling.HostTurns;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class SqlHostTurnsTest {

  private static final Duration LEASE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(400);

  @Inject DataSource dataSource;

  private final String host = UUID.randomUUID() + ".example.cn";
  private final UUID one = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private HostTurns turns;

  @BeforeEach
  void asOnTwoReplicas() {
    turns = new SqlHostTurns(dataSource);
  }

  @Test
  void aHostIsAskedByOneAtATimeWithAPauseBetween() throws Exception {
    assertThat(turns.take(host, one, PAUSE, LEASE)).isEmpty();
    assertThat(turns.take(host, other, PAUSE, LEASE)).isPresent();
    assertThat(turns.take("b." + host, other, PAUSE, LEASE)).isEmpty();
    turns.end(host, other, Duration.ZERO);
    assertThat(turns.take(host, other, PAUSE, LEASE)).as("not its turn to end").isPresent();

    turns.end(host, one, Duration.ZERO);
    Duration wait = turns.take(host, other, PAUSE, LEASE).orElseThrow();
    assertThat(wait).isBetween(Duration.ofMillis(100), PAUSE);
    Thread.sleep(wait);
    assertThat(turns.take(host, other, PAUSE, LEASE)).isEmpty();
  }

  @Test
  void theTurnOfOneThatDiedEnds() throws Exception {
    assertThat(turns.take(host, one, PAUSE, Duration.ofMillis(200))).isEmpty();
    Thread.sleep(300);

    assertThat(turns.take(host, other, PAUSE, LEASE)).isEmpty();
    turns.end(host, one, Duration.ZERO);
    assertThat(turns.take(host, one, Duration.ZERO, LEASE)).as("held by the other").isPresent();
  }

  @Test
  void aHostThatWantsToBeLeftAloneIs() {
    assertThat(turns.take(host, one, PAUSE, LEASE)).isEmpty();
    turns.end(host, one, Duration.ofHours(2));

    assertThat(turns.take(host, other, PAUSE, LEASE).orElseThrow())
        .isGreaterThan(Duration.ofMinutes(119));
    turns.forget(Duration.ZERO);
    assertThat(turns.take(host, other, PAUSE, LEASE).orElseThrow())
        .isGreaterThan(Duration.ofMinutes(119));
  }
}
