package org.tongbao.standalone.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.standalone.CommandFailedException;
import org.tongbao.standalone.LoopbackHttp;

/** The feeds of the ingest service as the command line uses them. */
public final class FeedsApi {

  /** Adding asks the source itself, in its turn. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);

  private static final int FIRST_ERROR = 400;
  private static final int MOST_FEEDS = 100_000;

  private final HttpClient http;
  private final URI feeds;

  public FeedsApi(HttpClient http, URI ingestUrl) {
    this.http = http;
    this.feeds = ingestUrl.resolve("v1/feeds");
  }

  public JsonNode add(String address, @Nullable String selector) throws InterruptedException {
    ObjectNode feed = ContractJson.mapper().createObjectNode().put("address", address);
    if (selector != null) {
      feed.put("selector", selector);
    }
    return ask(
        LoopbackHttp.request(feeds)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(ContractJson.bytes(feed))));
  }

  /**
   * All feeds by their addresses.
   *
   * @param pausedBecause why nothing is polled now, null where polling goes on
   */
  public record All(List<JsonNode> feeds, @Nullable String pausedBecause) {}

  public All all() throws InterruptedException {
    List<JsonNode> all = new ArrayList<>();
    @Nullable String pausedBecause = null;
    @Nullable String next = "";
    while (next != null && all.size() < MOST_FEEDS) {
      String after = URLEncoder.encode(next, StandardCharsets.UTF_8);
      JsonNode part = ask(LoopbackHttp.request(URI.create(feeds + "?after=" + after)).GET());
      part.path("feeds").forEach(all::add);
      pausedBecause = part.path("pausedBecause").asText(null);
      next = part.path("next").asText(null);
    }
    return new All(all, pausedBecause);
  }

  /**
   * @param patch a JSON merge patch of selector, title, intervalSeconds and state
   */
  public JsonNode patch(String address, ObjectNode patch) throws InterruptedException {
    URI uri = URI.create(feeds + "/" + id(address));
    return ask(
        LoopbackHttp.request(uri)
            .header("Content-Type", "application/merge-patch+json")
            .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(ContractJson.bytes(patch))));
  }

  /** Adds all feeds of an OPML list; tells how many were added, known and not to be added. */
  public JsonNode addAll(byte[] opml) throws InterruptedException {
    return ask(
        LoopbackHttp.request(URI.create(feeds + "/opml"))
            .header("Content-Type", "text/x-opml")
            .POST(HttpRequest.BodyPublishers.ofByteArray(opml)));
  }

  /** All feeds as an OPML list. */
  public byte[] opml() throws InterruptedException {
    return send(LoopbackHttp.request(URI.create(feeds + "/opml")).GET()).body();
  }

  /**
   * @param act {@code pause}, {@code resume} or {@code poll}
   */
  public JsonNode change(String address, String act) throws InterruptedException {
    URI uri = URI.create(feeds + "/" + id(address) + "/" + act);
    return ask(LoopbackHttp.request(uri).POST(HttpRequest.BodyPublishers.noBody()));
  }

  public void remove(String address) throws InterruptedException {
    ask(LoopbackHttp.request(URI.create(feeds + "/" + id(address))).DELETE());
  }

  private String id(String address) throws InterruptedException {
    return all().feeds().stream()
        .filter(feed -> feed.path("address").asText().equals(address))
        .map(feed -> feed.path("feedId").asText())
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailedException(
                    "no feed has the address %s: ./tongbao feeds lists them".formatted(address)));
  }

  private JsonNode ask(HttpRequest.Builder request) throws InterruptedException {
    return json(send(request));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws InterruptedException {
    try {
      HttpResponse<byte[]> response =
          http.send(
              request.timeout(ANSWER_TIMEOUT).build(), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() >= FIRST_ERROR) {
        throw new CommandFailedException(
            json(response)
                .path("detail")
                .asText("ingest answered status " + response.statusCode()));
      }
      return response;
    } catch (IOException e) {
      throw new CommandFailedException(
          "ingest does not answer at %s: ./tongbao up starts it".formatted(feeds));
    }
  }

  private static JsonNode json(HttpResponse<byte[]> response) {
    try {
      return ContractJson.mapper().readTree(response.body());
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
