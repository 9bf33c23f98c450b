package org.tongbao.standalone.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.tongbao.contract.ContractJson;
import org.tongbao.standalone.CommandFailedException;
import org.tongbao.standalone.LoopbackHttp;

/** The administration of one service as the command line uses it. */
public final class AdminApi {

  /** A rebuild reads the whole log. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofHours(2);

  private static final int FIRST_ERROR = 400;

  private final HttpClient http;
  private final String service;
  private final URI url;

  /**
   * @param service its name, for messages
   */
  public AdminApi(HttpClient http, String service, URI url) {
    this.http = http;
    this.service = service;
    this.url = url;
  }

  /**
   * Has something done and waits for the answer, which may be empty.
   *
   * @param path such as {@code admin/rebuild/facts}
   * @throws CommandFailedException where the service does not answer, or refuses
   */
  public JsonNode post(String path) throws InterruptedException {
    HttpRequest request =
        LoopbackHttp.request(url.resolve(path))
            .timeout(ANSWER_TIMEOUT)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode answer = ContractJson.mapper().readTree(response.body());
      if (response.statusCode() >= FIRST_ERROR) {
        throw new CommandFailedException(
            "%s answered status %d: %s"
                .formatted(
                    service,
                    response.statusCode(),
                    answer.path("detail").asText("no reason given")));
      }
      return answer;
    } catch (IOException e) {
      throw new CommandFailedException(
          "%s does not answer at %s: ./tongbao up starts it".formatted(service, url));
    }
  }
}
