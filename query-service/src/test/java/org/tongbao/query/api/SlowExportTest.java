package org.tongbao.query.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.query.facts.FigureBuilder.figure;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** Who does not read an export holds its place no longer than the limit says. */
@QuarkusTest
@TestProfile(SlowExportTest.Limits.class)
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class SlowExportTest {

  /** About 8 MB, more than the buffers of a connection take. */
  private static final int EVENTS = 1_900;

  private static final int SENTENCE_CHARACTERS = 990;
  private static final String LAST_CHUNK = "0\r\n\r\n";

  /** One place, and little time. */
  public static final class Limits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tongbao.export.timeout", "6s",
          "tongbao.export.concurrent", "1",
          "tongbao.export.rows", "5000",
          "tongbao.export.page-rows", "50");
    }
  }

  @TestHTTPResource("/")
  @Nullable URI start;

  private final String series = "慢" + System.nanoTime();

  @Test
  void aReaderThatStandsStillIsCutOffAndSeesIt() throws Exception {
    publish();
    String path = "/v1/events?format=jsonl&document=" + document();
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      URI service = URI.create(String.valueOf(start));
      socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(path, service.getAuthority());
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      InputStream in = socket.getInputStream();
      assertThat(in.read()).isEqualTo('H');

      JsonNode full = Answers.problem(503, RestAssured.get("/v1/facts?format=csv"));
      assertThat(full.path("detail").asText()).startsWith("1 exports are under way");
      Feed.await(() -> RestAssured.get("/v1/facts?format=csv&limit=1").statusCode() == 200);

      String answer = rest(in);
      assertThat(answer).startsWith("TTP/1.1 200").doesNotEndWith(LAST_CHUNK);
    }
    String whole = RestAssured.get(path).asString();
    assertThat(whole.lines()).hasSize(EVENTS);
  }

  private static String rest(InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try {
      in.transferTo(read);
    } catch (SocketException e) {
      // Cut off by a reset, which may overtake what was sent before.
    }
    return read.toString(ISO_8859_1);
  }

  private String document() {
    return figure(series, 0).build().documentId();
  }

  private void publish() throws InterruptedException {
    String words = "抓获犯罪嫌疑人".repeat(SENTENCE_CHARACTERS / 7);
    List<CampaignEvent> events = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      events.add(
          figure(series, i)
              .campaign(null, null)
              .says(i + "名", i, Bound.EXACT)
              .sentence(words + i + "名。")
              .build());
    }
    try (Feed feed = Feed.open()) {
      feed.publish(document(), "x", Source.UNKNOWN, events);
    }
  }
}
