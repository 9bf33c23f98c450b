package org.tongbao.ingest.polling;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A site on a loopback address of its own, with a feed that shows one kind of fault and brings one
 * article more with each poll, until all are out. It notes what was asked and when.
 */
final class FaultySite implements AutoCloseable {

  static final int ARTICLES = "long".equals(System.getProperty("tongbao.scale")) ? 60 : 5;
  private static final int FAULTY_POLLS = 2;
  static final Duration RETRY_AFTER = Duration.ofSeconds(2);
  private static final byte[] NOTHING = {};

  /** What is wrong with a site's feed, for its first polls or for all. */
  enum Fault {
    NONE,
    MOVED,
    GONE,
    TOO_MANY_REQUESTS,
    SLOW,
    ENDLESS,
    GZIP_BOMB,
    WRONG_CHARSET,
    BROKEN_XML,
    REDIRECT_LOOP,
    ONE_GUID_FOR_ALL,
    CARELESS_ITEMS
  }

  /** A request, from its first byte to before the first of its answer, in nanoseconds. */
  record Asked(String path, long start, long end, int status) {}

  private final int number;
  private final Fault fault;
  private final HttpServer server;
  private final List<Asked> asked = new ArrayList<>();
  private final AtomicInteger polls = new AtomicInteger();

  /** Before anything of the answer went out, so that no client can have had it earlier. */
  private static final ThreadLocal<Long> ANSWERED = ThreadLocal.withInitial(System::nanoTime);

  FaultySite(int number, Fault fault, Executor threads) {
    this.number = number;
    this.fault = fault;
    try {
      InetAddress address = InetAddress.getByName("127.0.1." + number);
      server = HttpServer.create(new InetSocketAddress(address, 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  Fault fault() {
    return fault;
  }

  String address() {
    return "127.0.1.%d:%d".formatted(number, server.getAddress().getPort());
  }

  String feed() {
    return "http://" + address() + "/feed.xml";
  }

  String article(int article) {
    return "http://%s/a/%d".formatted(address(), article);
  }

  /** How many articles the feed will ever show. */
  int articles() {
    return fault == Fault.GONE ? 1 : ARTICLES;
  }

  List<Asked> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    long start = System.nanoTime();
    int status = 0;
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      status =
          switch (path) {
            case "/robots.txt" -> send(exchange, 200, "User-agent: *\nDisallow: /private\n", null);
            case "/feed.xml" ->
                fault == Fault.MOVED ? move(exchange, "/moved.xml") : feed(exchange);
            case "/moved.xml" -> move(exchange, "/new.xml");
            case "/new.xml" -> feed(exchange);
            case "/loop.xml" -> move(exchange, "/feed.xml");
            default -> article(exchange, path);
          };
    } finally {
      synchronized (asked) {
        asked.add(new Asked(path, start, ANSWERED.get(), status));
      }
    }
  }

  private int article(HttpExchange exchange, String path) throws IOException {
    String text = "第%d站%s：全市公安机关侦破网络犯罪案件12起，抓获犯罪嫌疑人34名。".formatted(number, path);
    return send(exchange, 200, "<html><body><p>%s</p></body></html>".formatted(text), null);
  }

  private int feed(HttpExchange exchange) throws IOException {
    int poll = polls.incrementAndGet();
    // Adding reads the feed; the polls behind it meet the faults.
    boolean faulty = poll > 1 && poll <= 1 + FAULTY_POLLS;
    return switch (fault) {
      case GONE -> poll > 2 ? send(exchange, 410, "", null) : listing(exchange, 1, "UTF-8");
      case TOO_MANY_REQUESTS -> faulty ? tooMany(exchange) : listing(exchange, poll, "UTF-8");
      case SLOW -> {
        pause();
        yield listing(exchange, poll, "UTF-8");
      }
      case ENDLESS -> faulty ? endless(exchange) : listing(exchange, poll, "UTF-8");
      case GZIP_BOMB -> faulty ? bomb(exchange) : listing(exchange, poll, "UTF-8");
      case REDIRECT_LOOP -> faulty ? move(exchange, "/loop.xml") : listing(exchange, poll, "UTF-8");
      case WRONG_CHARSET -> listing(exchange, poll, "GB18030");
      case NONE, MOVED, BROKEN_XML, ONE_GUID_FOR_ALL, CARELESS_ITEMS ->
          listing(exchange, poll, "UTF-8");
    };
  }

  private int listing(HttpExchange exchange, int poll, String charset) throws IOException {
    int shown = Math.min(articles(), poll);
    String etag = "\"%d\"".formatted(shown);
    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      answerBegins(exchange, 304, -1);
      return 304;
    }
    exchange.getResponseHeaders().set("ETag", etag);
    return send(exchange, 200, rss(shown), charset);
  }

  private String rss(int shown) {
    StringBuilder items = new StringBuilder();
    for (int article = shown; article >= 1; article--) {
      items.append(item(article));
      if (fault == Fault.CARELESS_ITEMS) {
        items.append(item(article));
      }
    }
    if (fault == Fault.NONE) {
      items.append("<item><link>http://%s/private/1</link></item>".formatted(address()));
    }
    String end = fault == Fault.BROKEN_XML ? "&nbsp;<br></rss" : "</channel></rss>";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>通报</title>"
        + items
        + end;
  }

  private String item(int article) {
    String date =
        fault == Fault.CARELESS_ITEMS
            ? (article % 2 == 0 ? "" : "<pubDate>Thu, 14 Oct 2060 13:04:31 +0800</pubDate>")
            : "<pubDate>Thu, 14 Oct 2021 13:04:31 +0800</pubDate>";
    String guid = fault == Fault.ONE_GUID_FOR_ALL ? "<guid>1</guid>" : "";
    return "<item><title>全市公安机关专项行动通报</title><link>%s</link>%s%s</item>"
        .formatted(article(article), guid, date);
  }

  private static int tooMany(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", Long.toString(RETRY_AFTER.toSeconds()));
    return send(exchange, 429, "", null);
  }

  private static int endless(HttpExchange exchange) throws IOException {
    answerBegins(exchange, 200, 0);
    byte[] block = new byte[1 << 16];
    while (true) {
      exchange.getResponseBody().write(block);
    }
  }

  private static int bomb(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(block);
      }
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    answerBegins(exchange, 200, packed.size());
    packed.writeTo(exchange.getResponseBody());
    return 200;
  }

  private static int move(HttpExchange exchange, String path) throws IOException {
    exchange.getResponseHeaders().set("Location", path);
    answerBegins(exchange, 301, -1);
    return 301;
  }

  private static int send(HttpExchange exchange, int status, String text, @Nullable String charset)
      throws IOException {
    Charset encoding = charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
    byte[] body = text.getBytes(encoding);
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    answerBegins(exchange, status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(status == 200 ? body : NOTHING);
    return status;
  }

  private static void answerBegins(HttpExchange exchange, int status, long length)
      throws IOException {
    ANSWERED.set(System.nanoTime());
    exchange.sendResponseHeaders(status, length);
  }

  private static void pause() {
    try {
      Thread.sleep(700);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
