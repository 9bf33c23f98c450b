package org.tongbao.standalone.feeding;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.tongbao.contract.ContractJson;
import org.tongbao.standalone.CommandFailedException;
import org.tongbao.standalone.LoopbackHttp;

/** Waits until fed documents have come all the way to the query service. */
public final class Arrival {

  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
  private static final long POLL_MILLIS = 50;
  private static final int OK = 200;

  private final HttpClient http;
  private final URI documents;

  public Arrival(HttpClient http, URI queryUrl) {
    this.http = http;
    this.documents = queryUrl.resolve("v1/documents/");
  }

  /**
   * Returns when each document can be queried in the revision that was fed.
   *
   * @throws CommandFailedException where that takes too long, saying how many are missing
   */
  public void await(Collection<FedDocument> fed, Duration timeout) throws InterruptedException {
    Deque<FedDocument> missing = new ArrayDeque<>(fed);
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!missing.isEmpty()) {
      if (isThere(missing.peek())) {
        missing.remove();
      } else if (System.nanoTime() > deadline) {
        throw new CommandFailedException(
            "%d of %d documents are still not to be queried after %d s; the logs say why"
                .formatted(missing.size(), fed.size(), timeout.toSeconds()));
      } else {
        Thread.sleep(POLL_MILLIS);
      }
    }
  }

  private boolean isThere(FedDocument document) throws InterruptedException {
    HttpRequest request =
        LoopbackHttp.request(documents.resolve(document.documentId()))
            .timeout(ANSWER_TIMEOUT)
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != OK) {
        return false;
      }
      JsonNode found = ContractJson.mapper().readTree(response.body());
      return document.revision().equals(found.path("revision").asText());
    } catch (IOException e) {
      return false;
    }
  }
}
