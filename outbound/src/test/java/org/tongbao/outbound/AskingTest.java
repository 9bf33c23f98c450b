package org.tongbao.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tongbao.testing.PageServer;

class AskingTest {

  private static final byte[] PAGE = "<p>通报</p>".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NOTHING = {};

  private final PageServer server = new PageServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void headersOfARequestAreSentAndThoseOfTheAnswerTold() throws Exception {
    server.with("/feed", 304, Map.of("ETag", "\"7\"", "Retry-After", "120"), NOTHING);

    WebAnswer answer = ask(new WebRequest(server.url("/feed"), Map.of("If-None-Match", "\"6\"")));

    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.header("etag")).contains("\"7\"");
    assertThat(answer.header("Retry-After")).contains("120");
    assertThat(answer.header("Last-Modified")).isEmpty();
    assertThat(answer.body()).isEmpty();
    assertThat(server.requests().getFirst().getFirst("If-None-Match")).isEqualTo("\"6\"");
  }

  @Test
  void aMoveForGoodIsToldUpToTheFirstThatHoldsForNow() throws Exception {
    server
        .with("/old", 301, Map.of("Location", "/older"), NOTHING)
        .with("/older", 308, Map.of("Location", "/new"), NOTHING)
        .with("/new", 200, Map.of(), PAGE)
        .with("/mixed", 301, Map.of("Location", "/maintenance"), NOTHING)
        .with("/maintenance", 302, Map.of("Location", "/old"), NOTHING);

    WebAnswer moved = ask(new WebRequest(server.url("/old"), Map.of()));
    assertThat(moved.address()).isEqualTo(URI.create(server.url("/new")));
    assertThat(moved.movedTo()).isEqualTo(URI.create(server.url("/new")));
    assertThat(moved.body()).isEqualTo(PAGE);

    WebAnswer mixed = ask(new WebRequest(server.url("/mixed"), Map.of()));
    assertThat(mixed.address()).isEqualTo(URI.create(server.url("/new")));
    assertThat(mixed.movedTo()).isEqualTo(URI.create(server.url("/maintenance")));

    WebAnswer forNow = ask(new WebRequest(server.url("/maintenance"), Map.of()));
    assertThat(forNow.movedTo()).isNull();
  }

  @Test
  void aRedirectIsToldWhereItIsNotToBeFollowed() throws Exception {
    server.with("/old", 301, Map.of("Location", "/new?q=1#top"), NOTHING);
    AddressGuard guard = new AddressGuard(List.of(server.address()));
    try (Fetcher fetcher = new Fetcher(guard, FetchLimits.STANDARD, "Tongbao/test")) {
      WebAnswer answer = fetcher.askOnce(new WebRequest(server.url("/old"), Map.of()));

      assertThat(answer.status()).isEqualTo(301);
      assertThat(answer.location()).hasToString(server.url("/new?q=1"));
    }
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aCircleOfRedirectsIsLeft() {
    server
        .with("/a", 301, Map.of("Location", "/b"), NOTHING)
        .with("/b", 302, Map.of("Location", "/a"), NOTHING);

    assertThatThrownBy(() -> ask(new WebRequest(server.url("/a"), Map.of())))
        .isInstanceOf(FetchFailedException.class)
        .hasMessageStartingWith("its redirect is not followed: it leads in a circle, to http://");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  @Timeout(10)
  void theBodyOfAFailureIsNotReadHoweverLong() throws Exception {
    byte[] block = new byte[1 << 16];
    server.with(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(500, 0);
          while (true) {
            exchange.getResponseBody().write(block);
          }
        });

    assertThat(ask(new WebRequest(server.url("/endless"), Map.of())).status()).isEqualTo(500);
  }

  private WebAnswer ask(WebRequest request) throws Exception {
    AddressGuard guard = new AddressGuard(List.of(server.address()));
    try (Fetcher fetcher = new Fetcher(guard, FetchLimits.STANDARD, "Tongbao/test")) {
      return fetcher.ask(request);
    }
  }
}
