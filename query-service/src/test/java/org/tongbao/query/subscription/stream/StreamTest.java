package org.tongbao.query.subscription.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.query.subscription.MessageSchema;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** Readers of the stream over real connections; the log is written as the projection writes it. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
@TestProfile(StreamTest.Bounds.class)
class StreamTest {

  private static final int READERS = 5;
  private static final Duration HEARTBEAT_WAIT = Duration.ofSeconds(20);

  /** Bounds that a test reaches quickly. */
  public static final class Bounds implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tongbao.stream.readers", Integer.toString(READERS),
          "tongbao.stream.heartbeat", "100ms",
          "tongbao.stream.stall-timeout", "1s",
          "tongbao.stream.page-changes", "7",
          "tongbao.stream.window-changes", "20",
          "tongbao.projection.enabled", "false");
    }
  }

  @TestHTTPResource("/v1/changes/stream")
  @Nullable URI stream;

  @Inject @Nullable DataSource dataSource;

  private String epoch = "";

  @BeforeEach
  void beginWithAnEmptyLog() throws Exception {
    epoch = Long.toHexString(System.nanoTime());
    // At once, as a log is made anew: no cursor of one epoch is ever seen under another.
    execute(
        """
        begin;
        truncate change_log;
        update change_log_epoch set epoch = '%s';
        update projection_clock set last_cursor = 0;
        commit"""
            .formatted(epoch));
    // The service has seen the new log when it says so.
    try (StreamClient client = StreamClient.open(uri(""), null)) {
      awaitHeartbeat(client, epoch + ".0");
    }
  }

  @Test
  void aReaderGetsWhatComesAndTheHeartbeatSaysHowFarItIs() throws Exception {
    try (StreamClient client = StreamClient.open(uri(""), null)) {
      append(3);

      List<StreamClient.Event> changes = client.next("change", 3);
      assertThat(ids(changes)).isEqualTo(ids(1, 3));
      changes.forEach(
          change ->
              assertThat(MessageSchema.read(change.data().getBytes(StandardCharsets.UTF_8)).id())
                  .isEqualTo(change.id()));
      awaitHeartbeat(client, epoch + ".3");
    }
  }

  /** From the log, across the window's edge, and on into what comes live. */
  @ParameterizedTest
  @CsvSource({"0", "1", "25", "31", "50"})
  void aReaderThatComesBackMissesNothingAndSeesNothingTwice(int last) throws Exception {
    append(50);
    try (StreamClient client = StreamClient.open(uri(""), epoch + "." + last)) {
      assertThat(ids(client.next("change", 50 - last))).isEqualTo(ids(last + 1, 50));
      append(2);
      assertThat(ids(client.next("change", 2))).isEqualTo(ids(51, 52));
    }
  }

  @Test
  void aFirstRequestMayNameItsPlaceAndTheHeaderGoesBeforeIt() throws Exception {
    append(3);
    try (StreamClient client = StreamClient.open(uri("?after=1"), null)) {
      assertThat(ids(client.next("change", 2))).isEqualTo(ids(2, 3));
    }
    try (StreamClient client = StreamClient.open(uri("?after=1"), epoch + ".2")) {
      assertThat(ids(client.next("change", 1))).isEqualTo(ids(3, 3));
    }
  }

  @Test
  void aFilterPassesOverTheRestAndItsReaderStillAdvances() throws Exception {
    append(9);
    try (StreamClient some = StreamClient.open(uri("?after=0&kind=fact.withdrawn"), null);
        StreamClient none = StreamClient.open(uri("?after=0&series=x"), null)) {
      assertThat(ids(some.next("change", 3)))
          .containsExactly(epoch + ".3", epoch + ".6", epoch + ".9");
      awaitHeartbeat(none, epoch + ".9");
    }
  }

  @ParameterizedTest
  @CsvSource({"other.3, OTHER_EPOCH, 4", "{}.2, EXPIRED, 4", "{}.11, AHEAD, 10"})
  void whatCannotBeHadIsAGap(String position, String reason, int resumed) throws Exception {
    // At once: what the service has read it goes on telling.
    execute(appending(10) + "; delete from change_log where cursor <= 4");
    String requested = position.replace("{}", epoch);
    try (StreamClient client = StreamClient.open(uri(""), requested)) {
      StreamClient.Event gap = client.next("gap");

      assertThat(gap.data()).contains("\"" + reason + "\"").contains("\"" + requested + "\"");
      assertThat(gap.id()).isEqualTo(epoch + "." + resumed);
      assertThat(ids(client.next("change", 10 - resumed))).isEqualTo(ids(resumed + 1, 10));
    }
  }

  @Test
  void readersAreToldOfANewLog() throws Exception {
    append(3);
    try (StreamClient client = StreamClient.open(uri("?after=0"), null)) {
      client.next("change", 3);
      String old = epoch;
      epoch = epoch + "-new";
      execute("update change_log_epoch set epoch = '%s'".formatted(epoch));

      StreamClient.Event gap = client.next("gap");
      assertThat(gap.data()).contains("OTHER_EPOCH").contains(old + ".3");
      assertThat(ids(client.next("change", 3))).isEqualTo(ids(1, 3));
    }
  }

  @Test
  void aReaderThatTakesNothingIsCutOffAndSlowsNobody() throws Exception {
    try (Socket stuck = new Socket();
        StreamClient quick = StreamClient.open(uri(""), null)) {
      stuck.setReceiveBufferSize(4_096);
      URI uri = uri("?after=0");
      stuck.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
      OutputStream out = stuck.getOutputStream();
      out.write(
          "GET %s?after=0 HTTP/1.1\r\nHost: localhost\r\n\r\n"
              .formatted(uri.getPath())
              .getBytes(StandardCharsets.US_ASCII));
      double before = cutOff();
      int count = 0;
      long deadline = System.nanoTime() + 30_000_000_000L;
      while (cutOff() == before && System.nanoTime() < deadline) {
        append(200);
        count += 200;
        assertThat(ids(quick.next("change", 200))).isEqualTo(ids(count - 199, count));
      }
      assertThat(cutOff()).isGreaterThan(before);
      append(200);
      assertThat(ids(quick.next("change", 200))).isEqualTo(ids(count + 1, count + 200));
    }
  }

  @Test
  void beyondTheBoundReadersAreAskedToComeAgain() throws Exception {
    List<StreamClient> readers = new ArrayList<>();
    try {
      for (int i = 0; i < READERS; i++) {
        readers.add(StreamClient.open(uri(""), null));
      }
      var refused = StreamClient.ask(uri(""), null);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).contains("5");

      readers.removeLast().close();
      long deadline = System.nanoTime() + 10_000_000_000L;
      while (StreamClient.ask(uri(""), null).statusCode() != 200) {
        assertThat(System.nanoTime()).isLessThan(deadline);
      }
    } finally {
      for (StreamClient reader : readers) {
        reader.close();
      }
    }
  }

  @Test
  void whatIsNoPositionIsRefused() throws Exception {
    assertThat(StreamClient.ask(uri("?after=x"), null).statusCode()).isEqualTo(400);
    var refused = StreamClient.ask(uri(""), "nothing");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(new String(refused.body().readAllBytes(), StandardCharsets.UTF_8))
        .contains("Last-Event-ID");
  }

  /** Passes over those that were written before. */
  private static void awaitHeartbeat(StreamClient client, String id) throws InterruptedException {
    long deadline = System.nanoTime() + HEARTBEAT_WAIT.toNanos();
    String last;
    do {
      last = client.next("heartbeat").id();
    } while (!last.equals(id) && System.nanoTime() < deadline);
    assertThat(last).isEqualTo(id);
  }

  private URI uri(String query) {
    return URI.create(stream + query);
  }

  /** Rows of facts, with the next cursors; each third is a withdrawal. */
  private void append(int count) throws Exception {
    execute(appending(count));
  }

  private static String appending(int count) {
    return """
        with clock as (
          update projection_clock set last_cursor = last_cursor + %1$d returning last_cursor)
        insert into change_log (cursor, kind, cause, fact_id, current_hash, stamp)
        select last_cursor - %1$d + n,
          case when (last_cursor - %1$d + n) %% 3 = 0 then 'fact.withdrawn' else 'fact.changed' end,
          'DOCUMENT', md5(n::text), repeat('x', 2000), clock_timestamp()
        from clock, generate_series(1, %1$d) n
        """
        .formatted(count);
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = Objects.requireNonNull(dataSource).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> ids(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(cursor -> epoch + "." + cursor).toList();
  }

  private static List<String> ids(List<StreamClient.Event> events) {
    return events.stream().map(StreamClient.Event::id).toList();
  }

  private static double cutOff() {
    return RestAssured.get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("tongbao_stream_cut_off_total"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
