package org.tongbao.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.Limits;
import org.tongbao.testing.PageServer;

class FetcherTest {

  private static final byte[] PAGE = "<p>通报</p>".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NOTHING = {};
  private static final Map<String, String> GZIP = Map.of("Content-Encoding", "gzip");

  private final PageServer server = new PageServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPageComesWithItsTypeAndTheServerIsToldWhoAsks() throws Exception {
    server.with("/a", 200, Map.of("Content-Type", "text/html;charset=GBK"), PAGE);

    FetchedDocument document = fetch(server.url("/a"));

    assertThat(document.contentType()).isEqualTo("text/html;charset=GBK");
    assertThat(document.body()).isEqualTo(PAGE);
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().getFirst().getFirst("User-Agent")).isEqualTo("Tongbao/test");
  }

  @Test
  void aPageMayComeZippedAndWithoutAType() throws Exception {
    server.with("/a", 200, GZIP, zipped(PAGE, 1));

    FetchedDocument document = fetch(server.url("/a"));

    assertThat(document.contentType()).isNull();
    assertThat(document.body()).isEqualTo(PAGE);
  }

  @Test
  void aPageMayComeInBrotli() throws Exception {
    server.with("/a", 200, Map.of("Content-Encoding", "br"), storedInBrotli(PAGE));
    server.with("/broken", 200, Map.of("Content-Encoding", "br"), PAGE);

    assertThat(fetch(server.url("/a")).body()).isEqualTo(PAGE);
    assertThatThrownBy(() -> fetch(server.url("/broken")))
        .isInstanceOf(FetchFailedException.class)
        .hasMessageStartingWith("its br encoding is broken: ");
  }

  @Test
  void onlyStatus200IsADocument() {
    server.with("/gone", 404, Map.of(), PAGE).with("/empty", 204, Map.of(), NOTHING);

    assertFails(server.url("/gone"), "the server answered status 404, expected 200");
    assertFails(server.url("/empty"), "the server answered status 204, expected 200");
  }

  @Test
  void loopbackIsRefusedWithoutAnException() throws Exception {
    server.with("/a", 200, Map.of(), PAGE);
    int port = server.address().getPort();

    try (Fetcher strict = fetcher(new AddressGuard(List.of()), FetchLimits.STANDARD)) {
      for (String host :
          List.of("127.0.0.1", "localhost", "2130706433", "[::1]", "[::ffff:127.0.0.1]")) {
        assertThatThrownBy(() -> strict.fetch("http://%s:%d/a".formatted(host, port)))
            .isInstanceOf(FetchFailedException.class)
            .hasMessageContaining("(loopback), expected a public address");
      }
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aRedirectIsCheckedLikeTheFirstAddress() {
    try (PageServer other = new PageServer().with("/a", 200, Map.of(), PAGE)) {
      server
          .withRedirect("/private", "http://10.0.0.1/")
          .withRedirect("/metadata", "http://169.254.169.254/latest/")
          .withRedirect("/port", other.url("/a"))
          .withRedirect("/file", "file:///etc/passwd")
          .withRedirect("/ftp", "ftp://news.example/");

      assertFails(
          server.url("/private"),
          "the host 10.0.0.1 leads to 10.0.0.1 (private), expected a public address");
      assertFails(
          server.url("/metadata"),
          "the host 169.254.169.254 leads to 169.254.169.254 (link-local), expected a public address");
      assertFails(
          server.url("/port"),
          "the host 127.0.0.1 leads to 127.0.0.1 (loopback), expected a public address");
      assertFails(
          server.url("/file"),
          "its redirect is not followed: its scheme is 'file', expected http or https");
      assertFails(
          server.url("/ftp"),
          "its redirect is not followed: its scheme is 'ftp', expected http or https");
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void fiveRedirectsAreFollowedAndNoMore() throws Exception {
    for (int hop = 1; hop <= 6; hop++) {
      server.withRedirect("/" + hop, hop == 1 ? "/a" : "/" + (hop - 1));
    }
    server.with("/a", 200, Map.of(), PAGE);

    assertThat(fetch(server.url("/5")).body()).isEqualTo(PAGE);
    assertFails(server.url("/6"), "its redirect is not followed: more than 5 follow each other");
  }

  @Test
  void aBodyThatIsTooLargeIsNotReadToItsEnd() throws Exception {
    CountDownLatch brokenOff = new CountDownLatch(1);
    server.with("/told", 200, Map.of(), new byte[Limits.PDF_DOCUMENT_BYTES + 1]);
    server.with("/most", 200, Map.of(), new byte[Limits.PDF_DOCUMENT_BYTES]);
    server.with(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            while (true) {
              exchange.getResponseBody().write(new byte[8192]);
            }
          } catch (IOException e) {
            brokenOff.countDown();
          }
        });

    assertThat(fetch(server.url("/most")).body()).hasSize(Limits.PDF_DOCUMENT_BYTES);
    assertFails(server.url("/told"), "it has 6291457 bytes, at most 6291456 are read");
    assertFails(server.url("/endless"), "it has more than the 6291456 bytes that are read");
    assertThat(brokenOff.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aBodyThatUnzipsToTooMuchIsRefused() throws Exception {
    server.with("/bomb", 200, GZIP, zipped(new byte[1024 * 1024], 64));
    server.with("/broken", 200, GZIP, PAGE);
    server.with("/twice", 200, Map.of("Content-Encoding", "gzip, gzip"), PAGE);

    assertFails(server.url("/bomb"), "unpacked it has more than the 6291456 bytes that are read");
    assertFails(server.url("/broken"), "its gzip encoding is broken: Not in GZIP format");
    assertFails(
        server.url("/twice"), "its Content-Encoding is 'gzip, gzip', expected gzip, br or none");
  }

  @Test
  void aBodyThatDripsIsBrokenOff() throws Exception {
    CountDownLatch brokenOff = new CountDownLatch(1);
    server.with(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            while (true) {
              exchange.getResponseBody().write('x');
              exchange.getResponseBody().flush();
              Thread.sleep(20);
            }
          } catch (IOException | InterruptedException e) {
            brokenOff.countDown();
          }
        });

    try (Fetcher hasty = fetcher(guard(), FetchLimits.STANDARD.withTotal(Duration.ofMillis(500)))) {
      assertThatThrownBy(() -> hasty.fetch(server.url("/slow")))
          .isInstanceOf(FetchFailedException.class)
          .hasMessage("it was not there as a whole after 500 ms");
      assertThat(brokenOff.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void headersAreBounded() {
    server.with("/long", 200, Map.of("X-Long", "x".repeat(17 * 1024)), PAGE);

    assertFails(server.url("/long"), "it cannot be fetched: Maximum line length limit exceeded");
  }

  @Test
  void aHostIsLookedUpOnceForAConnection() throws Exception {
    server.with("/a", 200, Map.of(), PAGE);
    AtomicInteger lookups = new AtomicInteger();
    InMemoryDnsResolver names =
        new InMemoryDnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            lookups.incrementAndGet();
            return super.resolve(host);
          }
        };
    names.add("news.example", InetAddress.getLoopbackAddress());

    try (Fetcher fetcher = new Fetcher(names, guard(), FetchLimits.STANDARD, "Tongbao/test")) {
      String url = "http://news.example:%d/a".formatted(server.address().getPort());
      assertThat(fetcher.fetch(url).body()).isEqualTo(PAGE);
    }
    assertThat(lookups).hasValue(1);
  }

  @Test
  void aServerThatIsNotThereIsTold() {
    String url = server.url("/a");
    server.close();

    try (Fetcher fetcher = fetcher(guard(), FetchLimits.STANDARD)) {
      assertThatThrownBy(() -> fetcher.fetch(url))
          .isInstanceOf(FetchFailedException.class)
          .hasMessageStartingWith("it cannot be fetched: ")
          .hasMessageContaining("refused");
    }
  }

  private FetchedDocument fetch(String url) throws FetchFailedException, InterruptedException {
    try (Fetcher fetcher = fetcher(guard(), FetchLimits.STANDARD)) {
      return fetcher.fetch(url);
    }
  }

  private void assertFails(String url, String message) {
    assertThatThrownBy(() -> fetch(url))
        .isInstanceOf(FetchFailedException.class)
        .hasMessage(message);
  }

  private AddressGuard guard() {
    return new AddressGuard(List.of(server.address()));
  }

  private static Fetcher fetcher(AddressGuard guard, FetchLimits limits) {
    return new Fetcher(guard, limits, "Tongbao/test");
  }

  /** A brotli stream of one stored block (RFC 7932, section 9). */
  private static byte[] storedInBrotli(byte[] content) throws IOException {
    int header = (content.length - 1) << 4 | 1 << 20;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(header);
    bytes.write(header >> 8);
    bytes.write(header >> 16);
    bytes.write(content);
    bytes.write(3);
    return bytes.toByteArray();
  }

  private static byte[] zipped(byte[] content, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < times; i++) {
        zip.write(content);
      }
    }
    return bytes.toByteArray();
  }
}
