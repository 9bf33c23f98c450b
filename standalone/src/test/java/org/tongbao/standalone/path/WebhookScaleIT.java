package org.tongbao.standalone.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.contract.ContractJson;
import org.tongbao.testing.PageServer;

/** Two hundred endpoints, a fifth of which fail: the others are told as soon as without those. */
@EnabledIfSystemProperty(named = "tongbao.scale", matches = "long")
class WebhookScaleIT {

  private static final int ENDPOINTS = 200;
  private static final int FAILING_OF = 5;
  private static final int CHANGES = 60;
  private static final long BETWEEN_MILLIS = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path folder;

  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final Map<String, Long> arrived = new ConcurrentHashMap<>();
  private volatile boolean someFail;

  @Test
  void endpointsThatFailSlowNobody() throws Exception {
    try (PageServer server = new PageServer()) {
      for (int i = 0; i < ENDPOINTS; i++) {
        int number = i;
        server.with("/hook-%03d/".formatted(i), exchange -> receive(number, exchange));
      }
      try (QueryAlone query =
          new QueryAlone(
              folder,
              Map.of(
                  "TONGBAO_WEBHOOK_ALLOWED_ADDRESSES",
                  "127.0.0.1:" + server.address().getPort()))) {
        subscribe(query.api(), server);
        Delays without = measure(query, "a");
        someFail = true;
        Delays with = measure(query, "b");
        System.out.printf(
            "%d endpoints, %d changes each; delays of the %d good ones: all good %s, the others failing %s%n",
            ENDPOINTS, CHANGES, ENDPOINTS - ENDPOINTS / FAILING_OF, without, with);
        assertThat(with.p99Millis()).isLessThan(2_000 + 3 * without.p99Millis());
      }
    }
  }

  private static void subscribe(Api api, PageServer server) {
    for (int i = 0; i < ENDPOINTS; i++) {
      String body = "{\"address\": \"%s\"}".formatted(server.url("/hook-%03d/".formatted(i)));
      Api.Answer answer =
          api.post("v1/subscriptions", "application/json", body.getBytes(StandardCharsets.UTF_8));
      assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    }
  }

  private Delays measure(QueryAlone query, String prefix) throws Exception {
    arrived.clear();
    for (int change = 0; change < CHANGES; change++) {
      String factId = prefix + "%031x".formatted(change);
      sent.put(factId, System.nanoTime());
      query.append(factId);
      Thread.sleep(BETWEEN_MILLIS);
    }
    int wanted = CHANGES * (ENDPOINTS - ENDPOINTS / FAILING_OF);
    await().atMost(PATIENCE).until(() -> goodDelays().size() == wanted);
    return Delays.ofNanos(goodDelays());
  }

  private List<Long> goodDelays() {
    List<Long> delays = new ArrayList<>();
    arrived.forEach(
        (place, time) -> {
          if (!isBad(Integer.parseInt(place.substring(0, 3)))) {
            delays.add(time - sent.getOrDefault(place.substring(4), time));
          }
        });
    return delays;
  }

  private static boolean isBad(int endpoint) {
    return endpoint % FAILING_OF == 0;
  }

  /** Half of the failing ones refuse at once, half do not answer at all. */
  private void receive(int endpoint, HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (someFail && isBad(endpoint)) {
      if (endpoint % (2 * FAILING_OF) == 0) {
        exchange.sendResponseHeaders(500, -1);
      } else {
        sleep();
      }
      return;
    }
    String factId = ContractJson.mapper().readTree(body).path("subject").asText();
    arrived.putIfAbsent("%03d/%s".formatted(endpoint, factId), System.nanoTime());
    exchange.sendResponseHeaders(204, -1);
  }

  private static void sleep() {
    try {
      Thread.sleep(Duration.ofMinutes(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
