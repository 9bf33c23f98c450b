package org.tongbao.query.subscription.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads a stream of server-sent events as a browser does. */
final class StreamClient implements AutoCloseable {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final InputStream body;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  record Event(String id, String name, String data) {}

  private StreamClient(InputStream body) {
    this.body = body;
    Thread.ofVirtual().start(this::read);
  }

  /** A connection that the service has accepted. */
  static StreamClient open(URI uri, @Nullable String lastEventId) throws Exception {
    HttpResponse<InputStream> response = ask(uri, lastEventId);
    if (response.statusCode() != 200) {
      throw new AssertionError("status " + response.statusCode());
    }
    return new StreamClient(response.body());
  }

  static HttpResponse<InputStream> ask(URI uri, @Nullable String lastEventId) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  /** The next event of this name; those of others are passed over. */
  Event next(String name) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      Event event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (event == null) {
        throw new AssertionError("no event '%s' came".formatted(name));
      }
      if (event.name().equals(name)) {
        return event;
      }
    }
  }

  List<Event> next(String name, int count) throws InterruptedException {
    List<Event> found = new ArrayList<>();
    while (found.size() < count) {
      found.add(next(name));
    }
    return found;
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      String id = "";
      String name = "";
      String data = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          if (!name.isEmpty()) {
            events.add(new Event(id, name, data));
          }
          name = "";
        } else if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          data = line.substring(6);
        }
      }
    } catch (IOException e) {
      // the test has closed it, or the service
    }
    events.add(new Event("", "end", ""));
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
