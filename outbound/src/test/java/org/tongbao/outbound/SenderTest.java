package org.tongbao.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tongbao.testing.PageServer;

class SenderTest {

  private static final SendLimits LIMITS =
      new SendLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), 8, 4);
  private static final byte[] MESSAGE = "{\"通报\":1}".getBytes(StandardCharsets.UTF_8);

  private final PageServer server = new PageServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theMessageArrivesAsItIsAndTheAnswerIsTold() throws Exception {
    AtomicReference<byte[]> received = new AtomicReference<>();
    server.with(
        "/hook",
        exchange -> {
          received.set(exchange.getRequestBody().readAllBytes());
          exchange.getResponseHeaders().set("Retry-After", "7");
          exchange.sendResponseHeaders(503, 12);
          exchange.getResponseBody().write("come\u001bagainX.".getBytes(StandardCharsets.UTF_8));
        });

    SendAnswer answer = post(server.url("/hook"));

    assertThat(received.get()).isEqualTo(MESSAGE);
    assertThat(server.requests().getFirst().getFirst("Content-Type")).isEqualTo("application/json");
    assertThat(server.requests().getFirst().getFirst("webhook-id")).isEqualTo("a");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).contains("7");
    assertThat(answer.text()).isEqualTo("come?aga");
  }

  @Test
  void aRedirectIsAnAnswerAndNotFollowed() throws Exception {
    server.withRedirect("/moved", server.url("/hook")).with("/hook", 200, Map.of(), MESSAGE);

    assertThat(post(server.url("/moved")).status()).isEqualTo(302);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  @Timeout(10)
  void anEndlessAnswerIsLeft() throws Exception {
    server.with(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(new byte[1 << 16]);
          }
        });

    assertThat(post(server.url("/endless")).text()).hasSize(8);
  }

  @Test
  void addressesAreCheckedAndLookedUpOnceForEachMessage() throws Exception {
    server.with("/hook", 200, Map.of(), MESSAGE);
    AtomicInteger lookups = new AtomicInteger();
    InMemoryDnsResolver names =
        new InMemoryDnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            lookups.incrementAndGet();
            return super.resolve(host);
          }
        };
    names.add("hooks.example", InetAddress.getLoopbackAddress());
    String url = "http://hooks.example:%d/hook".formatted(server.address().getPort());

    try (Sender sender = new Sender(names, guard(), LIMITS, "Tongbao/test")) {
      for (int sent = 1; sent <= 2; sent++) {
        assertThat(sender.post(url, Map.of(), "application/json", MESSAGE).status()).isEqualTo(200);
        assertThat(lookups).hasValue(sent);
      }
    }
    try (Sender strict = new Sender(new AddressGuard(List.of()), LIMITS, "Tongbao/test")) {
      assertThatThrownBy(
              () -> strict.post(server.url("/hook"), Map.of(), "application/json", MESSAGE))
          .isInstanceOf(FetchFailedException.class)
          .hasMessageContaining("(loopback), expected a public address");
    }
  }

  private SendAnswer post(String url) throws Exception {
    try (Sender sender = new Sender(guard(), LIMITS, "Tongbao/test")) {
      return sender.post(url, Map.of("webhook-id", "a"), "application/json", MESSAGE);
    }
  }

  private AddressGuard guard() {
    return new AddressGuard(List.of(server.address()));
  }
}
