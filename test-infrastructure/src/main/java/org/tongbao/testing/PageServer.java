package org.tongbao.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on loopback, on a free port. */
public final class PageServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Headers> requests = new CopyOnWriteArrayList<>();

  public PageServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.start();
  }

  /** Answers a path. */
  public interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  public PageServer with(String path, Page page) {
    server.createContext(
        path,
        exchange -> {
          requests.add(exchange.getRequestHeaders());
          try (exchange) {
            page.answer(exchange);
          }
        });
    return this;
  }

  public PageServer with(String path, int status, Map<String, String> headers, byte[] body) {
    return with(
        path,
        exchange -> {
          headers.forEach(exchange.getResponseHeaders()::set);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
        });
  }

  public PageServer withRedirect(String path, String location) {
    return with(path, 302, Map.of("Location", location), new byte[0]);
  }

  public InetSocketAddress address() {
    return server.getAddress();
  }

  public String url(String path) {
    return "http://127.0.0.1:%d%s".formatted(address().getPort(), path);
  }

  /** The headers of all requests so far, in their order. */
  public List<Headers> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
