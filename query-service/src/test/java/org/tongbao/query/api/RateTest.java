package org.tongbao.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.access.Role;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;
import org.tongbao.testing.description.TestKeys;

/** A caller that asks too much is told when to come again; others are not held up. */
@QuarkusTest
@NeedsInfrastructure
@TestProfile(RateTest.Narrow.class)
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class RateTest {

  private static final int BURST = 6;
  private static final int STREAMS = 2;

  @Test
  void afterItsBurstAKeyIsToldWhenToComeAgain() {
    List<Response> answers = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < BURST * 4; i++) {
      answers.add(as(Role.READER, "/v1/facts"));
    }
    long seconds = 1 + Duration.ofNanos(System.nanoTime() - start).toSeconds();

    List<Response> refused = answers.stream().filter(answer -> answer.statusCode() == 429).toList();
    assertThat(answers.stream().filter(answer -> answer.statusCode() == 200).count())
        .isBetween((long) BURST, BURST + seconds);
    assertThat(refused).isNotEmpty();
    Answers.problem(429, refused.getFirst());
    assertThat(refused.getFirst().jsonPath().getString("type"))
        .isEqualTo("urn:tongbao:problem:too-many-requests");
    assertThat(Integer.parseInt(refused.getFirst().header("Retry-After"))).isBetween(1, 10);
    assertThat(as(Role.FEEDER, "/v1/facts").statusCode()).as("another key").isEqualTo(200);
    assertThat(given().get("/q/health/live").statusCode()).as("health").isEqualTo(200);
  }

  @Test
  void guessedKeysCountForTheirAddress() {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < BURST * 4; i++) {
      statuses.add(given().header("X-API-Key", "tbk_guess" + i).get("/v1/facts").statusCode());
    }
    assertThat(statuses).contains(401, 429);
    assertThat(as(Role.FEEDER, "/v1/facts").statusCode()).isEqualTo(200);
  }

  @Test
  void streamsAreCountedWhileTheyAreOpen() throws Exception {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < STREAMS; i++) {
        Socket socket = stream();
        open.add(socket);
        assertThat(statusLine(socket)).startsWith("HTTP/1.1 200");
      }
      try (Socket oneMore = stream()) {
        assertThat(statusLine(oneMore)).startsWith("HTTP/1.1 429");
      }
      open.getFirst().close();
      Feed.await(RateTest::isAdmitted);
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  private static boolean isAdmitted() {
    try (Socket again = stream()) {
      Thread.sleep(1_100); // the rate of this caller
      return statusLine(again).startsWith("HTTP/1.1 200");
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Socket stream() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
    socket.setSoTimeout(5_000);
    String request =
        "GET /v1/changes/stream HTTP/1.1\r\nHost: localhost\r\nX-API-Key: %s\r\n\r\n"
            .formatted(TestKeys.secret(Role.ADMIN));
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String statusLine(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
  }

  private static Response as(Role role, String path) {
    return given().header("X-API-Key", TestKeys.secret(role)).get(path);
  }

  public static final class Narrow implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tongbao.loopback-only", "false",
          "tongbao.api-keys", TestKeys.configuration(),
          "tongbao.rate-limit.requests-per-second", "1",
          "tongbao.rate-limit.burst", Integer.toString(BURST),
          "tongbao.rate-limit.streams", Integer.toString(STREAMS));
    }
  }
}
