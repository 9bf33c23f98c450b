package org.tongbao.standalone.letters;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.tongbao.contract.ContractJson;
import org.tongbao.standalone.CommandFailedException;
import org.tongbao.standalone.LoopbackHttp;

/** Dead letters: the query service knows them, ingest sends their documents again. */
public final class LettersApi {

  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(90);
  private static final Pattern KEY = Pattern.compile("[a-z]+/[0-9a-f]{32}");
  private static final int FIRST_ERROR = 400;

  private final HttpClient http;
  private final URI query;
  private final URI ingest;

  public LettersApi(HttpClient http, URI query, URI ingest) {
    this.http = http;
    this.query = query;
    this.ingest = ingest;
  }

  /** A page of them, the latest failure first. */
  public JsonNode list(int limit) throws InterruptedException {
    return ask("query", query, request(query, "?limit=" + limit).GET());
  }

  /**
   * @param key stage and id of the document, as {@code list} shows it
   */
  public JsonNode get(String key) throws InterruptedException {
    return ask("query", query, request(query, "/" + checked(key)).GET());
  }

  public JsonNode resend(String key) throws InterruptedException {
    HttpRequest.Builder request =
        request(ingest, "/" + checked(key) + "/resend").POST(HttpRequest.BodyPublishers.noBody());
    return ask("ingest", ingest, request);
  }

  private static HttpRequest.Builder request(URI service, String path) {
    return LoopbackHttp.request(service.resolve("v1/dead-letters" + path)).timeout(ANSWER_TIMEOUT);
  }

  private static String checked(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new CommandFailedException(
          "'%s' is no dead letter; one is named like extract/%s".formatted(key, "0".repeat(32)));
    }
    return key;
  }

  private JsonNode ask(String name, URI service, HttpRequest.Builder request)
      throws InterruptedException {
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      JsonNode answer = ContractJson.mapper().readTree(response.body());
      if (response.statusCode() >= FIRST_ERROR) {
        throw new CommandFailedException(
            answer
                .path("detail")
                .asText("%s answered status %d".formatted(name, response.statusCode())));
      }
      return answer;
    } catch (IOException e) {
      throw new CommandFailedException(
          "%s does not answer at %s: ./tongbao up starts it".formatted(name, service));
    }
  }
}
