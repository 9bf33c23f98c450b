package org.tongbao.standalone.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.tongbao.contract.ContractJson;

/** A service's HTTP interface, as a client sees it. */
record Api(URI base) {

  /** HTTP/1.1: a connection that is upgraded while its service still starts may stay mute. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Duration READY_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  record Answer(int status, JsonNode body) {}

  boolean isReady() {
    try {
      HttpRequest.Builder ready = HttpRequest.newBuilder(base.resolve("q/health/ready"));
      return send(ready.GET(), READY_TIMEOUT).status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)).GET());
  }

  Answer delete(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)).DELETE());
  }

  Answer post(String path, String contentType, byte[] body) {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** Posts a plain text under a name of its own. */
  Answer postText(String name, String text) {
    return post(
        "v1/documents?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
        "text/plain; charset=utf-8",
        text.getBytes(StandardCharsets.UTF_8));
  }

  /** All items of a list, page by page. */
  List<JsonNode> items(String path) {
    List<JsonNode> items = new ArrayList<>();
    String joined = path + (path.contains("?") ? "&" : "?");
    JsonNode page = get(joined + "limit=200").body();
    page.path("items").forEach(items::add);
    while (page.path("next").isTextual()) {
      String token = URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8);
      page = get(joined + "limit=200&after=" + token).body();
      page.path("items").forEach(items::add);
    }
    return items;
  }

  /** The part of the change log behind the cursor, of one document. */
  List<JsonNode> changes(long after, String documentId) {
    JsonNode page =
        get("v1/changes?limit=200&after=%d&document=%s".formatted(after, documentId)).body();
    return StreamSupport.stream(page.path("items").spliterator(), false).toList();
  }

  long latestCursor() {
    return get("v1/changes?limit=1").body().path("latest").asLong();
  }

  private static Answer send(HttpRequest.Builder request) {
    return send(request, TIMEOUT);
  }

  private static Answer send(HttpRequest.Builder request, Duration timeout) {
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.timeout(timeout).build(), HttpResponse.BodyHandlers.ofByteArray());
      String type = response.headers().firstValue("Content-Type").orElse("");
      JsonNode body =
          type.contains("json")
              ? ContractJson.mapper().readTree(response.body())
              : MissingNode.getInstance();
      return new Answer(response.statusCode(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
