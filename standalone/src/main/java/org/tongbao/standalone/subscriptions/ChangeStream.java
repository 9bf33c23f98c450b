package org.tongbao.standalone.subscriptions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.standalone.CommandFailedException;
import org.tongbao.standalone.LoopbackHttp;

/** Reads the stream of changes, and comes back to where it was whenever the connection ends. */
public final class ChangeStream {

  private static final int OK = 200;
  private static final int REFUSED = 400;
  private static final long PAUSE_MILLIS = 500;

  private final HttpClient http;
  private final Supplier<URI> address;
  private @Nullable String lastId;
  private volatile @Nullable InputStream open;

  /**
   * One event.
   *
   * @param id to come back with
   * @param name change, gap, heartbeat or cutoff
   */
  public record Event(String id, String name, String data) {}

  /** Takes events until it says false. */
  public interface Reader {
    boolean take(Event event);
  }

  /**
   * @param address asked anew for each connection
   * @param lastId where to begin, null for what the address says
   */
  public ChangeStream(HttpClient http, Supplier<URI> address, @Nullable String lastId) {
    this.http = http;
    this.address = address;
    this.lastId = lastId;
  }

  /**
   * Reads on until the reader has enough.
   *
   * @param patient whether to wait for a service that is not there, too
   * @throws CommandFailedException where the request is refused
   */
  public void read(Reader reader, boolean patient) throws InterruptedException {
    boolean more = true;
    while (more) {
      try (InputStream body = connect()) {
        open = body;
        more = readEvents(body, reader);
      } catch (IOException e) {
        if (!patient && open == null) {
          throw new CommandFailedException(
              "query does not answer at %s: ./tongbao up starts it".formatted(address.get()));
        }
      }
      if (more) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  /** Breaks the connection off; reading goes on with a new one. May be called from any thread. */
  public void disconnect() {
    @Nullable InputStream body = open;
    if (body != null) {
      try {
        body.close();
      } catch (IOException e) {
        // it is broken off all the same
      }
    }
  }

  private InputStream connect() throws IOException, InterruptedException {
    HttpRequest.Builder request = LoopbackHttp.request(address.get());
    if (lastId != null) {
      request.header("Last-Event-ID", lastId);
    }
    HttpResponse<InputStream> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() == OK) {
      return response.body();
    }
    try (InputStream body = response.body()) {
      if (response.statusCode() == REFUSED) {
        throw new CommandFailedException(
            "query refused: " + ContractJson.mapper().readTree(body).path("errors"));
      }
      throw new IOException("query answered status " + response.statusCode());
    }
  }

  private boolean readEvents(InputStream body, Reader reader) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    String id = "";
    String name = "";
    String data = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int colon = line.indexOf(": ");
      if (line.isEmpty()) {
        // An event counts when it has come as a whole.
        if (!name.isEmpty()) {
          if (!reader.take(new Event(id, name, data))) {
            return false;
          }
          lastId = id;
        }
        name = "";
      } else if (colon > 0) {
        String value = line.substring(colon + 2);
        switch (line.substring(0, colon)) {
          case "id" -> id = value;
          case "event" -> name = value;
          case "data" -> data = value;
          default -> {}
        }
      }
    }
    return true;
  }
}
