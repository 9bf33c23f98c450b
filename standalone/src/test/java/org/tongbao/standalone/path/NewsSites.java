package org.tongbao.standalone.path;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sites on loopback addresses of their own, each with a feed that shows one article more with each
 * poll until all are out.
 */
final class NewsSites implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Site> sites;

  /** Before anything of the answer went out, so that no client can have had it earlier. */
  private final ThreadLocal<Long> answeredNanos = ThreadLocal.withInitial(System::nanoTime);

  private final int articles;

  /**
   * @param articles that each site ever shows
   */
  NewsSites(int count, int articles) {
    this.articles = articles;
    this.sites = IntStream.range(0, count).mapToObj(Site::new).toList();
  }

  List<Site> all() {
    return sites;
  }

  /** As {@code tongbao.ingest.polling.allowed-addresses} takes them. */
  String allowedAddresses() {
    return String.join(",", sites.stream().map(Site::address).toList());
  }

  byte[] opml() {
    StringBuilder opml = new StringBuilder("<opml version=\"2.0\"><head/><body>");
    for (Site site : sites) {
      opml.append(
          "<outline type=\"rss\" text=\"%s\" xmlUrl=\"%s\"/>"
              .formatted(site.address(), site.feed()));
    }
    return opml.append("</body></opml>").toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    sites.forEach(site -> site.server.stop(0));
    threads.shutdownNow();
  }

  /** One of them. It notes when it was asked, in nanoseconds. */
  final class Site {

    private final HttpServer server;
    private final AtomicInteger polls = new AtomicInteger();
    private volatile long lastPollNanos;
    private long endNanos;
    private long shortestPauseNanos = Long.MAX_VALUE;
    private int underWay;
    private int atOnce;

    private Site(int number) {
      try {
        InetAddress address =
            InetAddress.getByName("127.2.%d.%d".formatted(number / 250, 1 + number % 250));
        server = HttpServer.create(new InetSocketAddress(address, 0), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server.setExecutor(threads);
      server.createContext("/", this::answer);
      server.start();
    }

    String address() {
      return server.getAddress().getAddress().getHostAddress()
          + ":"
          + server.getAddress().getPort();
    }

    String feed() {
      return "http://%s/feed.xml".formatted(address());
    }

    List<String> articleAddresses() {
      return IntStream.rangeClosed(1, articles).mapToObj(this::article).toList();
    }

    int polls() {
      return polls.get();
    }

    long lastPollNanos() {
      return lastPollNanos;
    }

    /** Between an answer and the start of the next request. */
    synchronized Duration shortestPause() {
      return Duration.ofNanos(shortestPauseNanos);
    }

    /** The most requests that were under way at the same time. */
    synchronized int mostAtOnce() {
      return atOnce;
    }

    private String article(int article) {
      return "http://%s/a/%d".formatted(address(), article);
    }

    private void answer(HttpExchange exchange) throws IOException {
      begun();
      try (exchange) {
        switch (exchange.getRequestURI().getPath()) {
          case "/robots.txt" -> send(exchange, 404, "", null);
          case "/feed.xml" -> feed(exchange);
          default ->
              send(
                  exchange,
                  200,
                  "<html><body><p>%s：全市公安机关侦破网络犯罪案件12起，抓获犯罪嫌疑人34名。</p></body></html>"
                      .formatted(exchange.getRequestURI()),
                  null);
        }
      } finally {
        ended();
      }
    }

    private void feed(HttpExchange exchange) throws IOException {
      lastPollNanos = System.nanoTime();
      int shown = Math.min(articles, polls.incrementAndGet());
      String etag = "\"%d\"".formatted(shown);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        send(exchange, 304, "", etag);
        return;
      }
      List<String> items = new ArrayList<>();
      for (int article = shown; article > 0; article--) {
        items.add("<item><title>通报</title><link>%s</link></item>".formatted(article(article)));
      }
      String rss = "<rss version=\"2.0\"><channel><title>通报</title>%s</channel></rss>";
      send(exchange, 200, rss.formatted(String.join("", items)), etag);
    }

    private synchronized void begun() {
      if (endNanos != 0 && underWay == 0) {
        shortestPauseNanos = Math.min(shortestPauseNanos, System.nanoTime() - endNanos);
      }
      underWay++;
      atOnce = Math.max(atOnce, underWay);
    }

    private synchronized void ended() {
      underWay--;
      endNanos = answeredNanos.get();
    }

    private void send(HttpExchange exchange, int status, String text, @Nullable String etag)
        throws IOException {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
      if (etag != null) {
        exchange.getResponseHeaders().set("ETag", etag);
      }
      answeredNanos.set(System.nanoTime());
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
