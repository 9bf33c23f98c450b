package org.tongbao.standalone.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.contract.ContractJson;
import org.tongbao.standalone.CommandRun;
import org.tongbao.standalone.LoopbackHttp;
import org.tongbao.standalone.subscriptions.ChangeStream;
import org.tongbao.testing.PageServer;

/**
 * The same changes by stream, webhook and topic, through what happens to all of them: readers that
 * lose their connection, a query service that is killed, an endpoint that fails.
 */
class DeliveryIT {

  private static final boolean LONG = System.getProperty("tongbao.scale", "quick").equals("long");
  private static final int DISRUPTIONS = LONG ? 100 : 10;
  private static final int DOCUMENTS = 12;
  private static final int FED_BETWEEN = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(LONG ? 300 : 120);
  private static final long SEED = 20_240_613;

  @TempDir Path folder;

  private enum Disruption {
    READER_LOSES_CONNECTION,
    SERVICE_IS_KILLED,
    ENDPOINT_FAILS
  }

  private final Random random = new Random(SEED);
  private final Arrivals webhook = new Arrivals("webhook");
  private final Arrivals stream = new Arrivals("stream");
  private final Arrivals topic = new Arrivals("topic");
  private final AtomicInteger failuresToCome = new AtomicInteger();
  private final int[] revisions = new int[DOCUMENTS];

  @Test
  void allChannelsDeliverTheSameChanges() throws Exception {
    AtomicBoolean reading = new AtomicBoolean(true);
    try (PageServer endpoint = new PageServer().with("/hook", this::receive);
        HttpClient http = LoopbackHttp.client()) {
      Map<String, String> settings = settings(endpoint);
      try (Stack stack = new Stack(folder, Map.of(), settings)) {
        subscribe(stack, endpoint);
        ChangeStream changes =
            new ChangeStream(
                http, () -> stack.query().base().resolve("v1/changes/stream?after=0"), null);
        Thread consumer = Thread.ofVirtual().start(() -> consume(stack, reading));
        Thread reader = Thread.ofVirtual().start(() -> follow(changes, reading));
        for (Disruption disruption : disruptions()) {
          feed(stack);
          disrupt(disruption, stack, settings, changes);
        }
        feed(stack);
        failuresToCome.set(0);
        stack.settle();

        Set<String> log = log(stack);
        for (Arrivals channel : List.of(stream, webhook, topic)) {
          await(channel.name()).atMost(PATIENCE).until(() -> channel.hasAll(log));
        }
        reading.set(false);
        changes.disconnect();
        reader.interrupt();
        consumer.interrupt();
        reader.join(PATIENCE);
        consumer.join(PATIENCE);
        judge(log);
        commandsShowThem(stack);
      }
    }
  }

  private void judge(Set<String> log) {
    List<Arrivals.Verdict> verdicts =
        Stream.of(stream, webhook, topic).map(channel -> channel.against(log)).toList();
    System.out.printf("%d disruptions%n", DISRUPTIONS);
    verdicts.forEach(System.out::println);

    assertThat(log).hasSizeGreaterThan(DISRUPTIONS * FED_BETWEEN);
    for (Arrivals.Verdict verdict : verdicts) {
      assertThat(verdict.missing()).as(verdict.toString()).isZero();
      assertThat(verdict.foreign()).as(verdict.toString()).isZero();
      assertThat(verdict.outOfOrder()).as(verdict.toString()).isZero();
    }
    assertThat(topic.against(log).duplicates()).isZero();
    assertThat(stream.messages()).isEqualTo(webhook.messages()).isEqualTo(topic.messages());
  }

  private static void commandsShowThem(Stack stack) {
    int port = stack.query().base().getPort();
    Map<String, String> environment = Map.of("TONGBAO_PORT_BASE", Integer.toString(port));

    CommandRun tail =
        CommandRun.of(
            environment, "", "tail", "--from", "0", "--kind", "fact.added", "--count", "2");
    assertThat(tail.out().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("fact.added") && line.contains("净网 · 2022 · "));
    CommandRun deliveries = CommandRun.of(environment, "", "deliveries");
    assertThat(deliveries.out())
        .contains("active, told of all changes, 0 to be sent")
        .contains("DELIVERED");
  }

  private static Map<String, String> settings(PageServer endpoint) {
    // The schedule of days, in tenths of seconds.
    String delays =
        IntStream.range(0, 200)
            .mapToObj(i -> i == 0 ? "0s" : "0.1s")
            .collect(Collectors.joining(","));
    return Map.of(
        "TONGBAO_WEBHOOK_ALLOWED_ADDRESSES", "127.0.0.1:" + endpoint.address().getPort(),
        "TONGBAO_WEBHOOK_RETRY_DELAYS", delays,
        "TONGBAO_WEBHOOK_REQUEST_TIME", "3s",
        "TONGBAO_WEBHOOK_LEASE", "5s",
        "TONGBAO_WEBHOOK_BREAKER_PAUSE", "0.2s",
        "TONGBAO_WEBHOOK_BREAKER_PAUSE_LIMIT", "1s",
        "TONGBAO_OUTBOX_BATCH_CHANGES", "7",
        "TONGBAO_STREAM_PAGE_CHANGES", "7");
  }

  private static void subscribe(Stack stack, PageServer endpoint) {
    String body = "{\"address\": \"%s\", \"after\": \"0\"}".formatted(endpoint.url("/hook"));
    Api.Answer answer =
        stack
            .query()
            .post("v1/subscriptions", "application/json", body.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
  }

  /** Each kind as often as the others, in an order of chance. */
  private List<Disruption> disruptions() {
    List<Disruption> disruptions = new ArrayList<>();
    for (int i = 0; i < DISRUPTIONS; i++) {
      disruptions.add(Disruption.values()[i % Disruption.values().length]);
    }
    Collections.shuffle(disruptions, random);
    return disruptions;
  }

  private void disrupt(
      Disruption disruption, Stack stack, Map<String, String> settings, ChangeStream changes)
      throws InterruptedException {
    Thread.sleep(random.nextInt(500));
    switch (disruption) {
      case READER_LOSES_CONNECTION -> changes.disconnect();
      case SERVICE_IS_KILLED -> stack.killAndRestartQuery(settings);
      case ENDPOINT_FAILS -> failuresToCome.set(1 + random.nextInt(12));
    }
  }

  /** New documents, new revisions of old ones, and now and then one is taken back. */
  private void feed(Stack stack) {
    for (int i = 0; i < FED_BETWEEN; i++) {
      int document = random.nextInt(DOCUMENTS);
      int revision = ++revisions[document];
      String text =
          "福建公安“净网2022”通报\n2022年，福建公安机关侦破案件%d起，抓获犯罪嫌疑人%d名，关停违法账号%d个。\n"
              .formatted(100 + document, 1_000 * document + revision, 2_000 + revision);
      stack.feed("document-" + document, text);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      fail(exchange);
      return;
    }
    JsonNode message = ContractJson.mapper().readTree(body);
    webhook.add(message.path("id").asText(), message.path("subject").asText(), body);
    exchange.sendResponseHeaders(204, -1);
  }

  /** An error, a redirect, a request to wait, or no answer at all. */
  private void fail(HttpExchange exchange) throws IOException {
    switch (ThreadLocalRandom.current().nextInt(4)) {
      case 0 -> exchange.sendResponseHeaders(500, -1);
      case 1 -> {
        exchange.getResponseHeaders().set("Location", "/hook");
        exchange.sendResponseHeaders(302, -1);
      }
      case 2 -> {
        exchange.getResponseHeaders().set("Retry-After", "1");
        exchange.sendResponseHeaders(503, -1);
      }
      default -> exchange.close();
    }
  }

  private void follow(ChangeStream changes, AtomicBoolean reading) {
    try {
      changes.read(event -> take(event) && reading.get(), true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean take(ChangeStream.Event event) {
    if (event.name().equals("change")) {
      try {
        JsonNode message = ContractJson.mapper().readTree(event.data());
        stream.add(event.id(), message.path("subject").asText(), event.data());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return true;
  }

  /** The ids of all rows of the change log. */
  private static Set<String> log(Stack stack) {
    Set<String> ids = new TreeSet<>();
    long after = 0;
    JsonNode page;
    do {
      page = stack.query().get("v1/changes?limit=200&after=" + after).body();
      for (JsonNode row : page.path("items")) {
        ids.add(row.path("cursor").asText());
      }
      after = page.path("next").asLong();
    } while (!page.path("items").isEmpty());
    String position = stack.query().get("v1/subscriptions").body().at("/items/0/position").asText();
    String prefix = position.substring(0, position.lastIndexOf('.') + 1);
    return ids.stream().map(cursor -> prefix + cursor).collect(Collectors.toSet());
  }

  private void consume(Stack stack, AtomicBoolean reading) {
    try {
      SampleConsumer.follow(
          stack.topics().bootstrapServers(),
          record -> {
            topic.add(id(record.value()), record.key(), record.value());
            return reading.get();
          });
    } catch (InterruptException e) {
      assertThat(reading).as("the consumer was interrupted").isFalse();
    }
  }

  private static String id(String body) {
    try {
      return ContractJson.mapper().readTree(body).path("id").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
