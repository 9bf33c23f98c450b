package org.tongbao.standalone.subscriptions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.tongbao.contract.ContractJson;
import org.tongbao.standalone.CommandFailedException;
import org.tongbao.standalone.LoopbackHttp;

/** The subscriptions of the query service as the command line uses them. */
public final class SubscriptionsApi {

  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
  private static final int FIRST_ERROR = 400;

  private final HttpClient http;
  private final URI subscriptions;

  public SubscriptionsApi(HttpClient http, URI queryUrl) {
    this.http = http;
    this.subscriptions = queryUrl.resolve("v1/subscriptions");
  }

  /**
   * @param wish address, and what it is to be told of, in the words of the API
   */
  public JsonNode add(ObjectNode wish) throws InterruptedException {
    return ask(post("", ContractJson.bytes(wish)));
  }

  public JsonNode all() throws InterruptedException {
    return ask(request("").GET()).path("items");
  }

  public JsonNode deliveries(String id) throws InterruptedException {
    return ask(request("/" + id + "/deliveries?limit=20").GET()).path("items");
  }

  /**
   * @param act such as {@code pause} or {@code test}
   */
  public JsonNode change(String id, String act) throws InterruptedException {
    return ask(post("/" + id + "/" + act, new byte[0]));
  }

  public void remove(String id) throws InterruptedException {
    ask(request("/" + id).DELETE());
  }

  private HttpRequest.Builder post(String path, byte[] body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  private HttpRequest.Builder request(String path) {
    try {
      return LoopbackHttp.request(URI.create(subscriptions + path));
    } catch (IllegalArgumentException e) {
      throw new CommandFailedException("that is no id of a subscription: " + path);
    }
  }

  private JsonNode ask(HttpRequest.Builder request) throws InterruptedException {
    try {
      HttpResponse<byte[]> response =
          http.send(
              request.timeout(ANSWER_TIMEOUT).build(), HttpResponse.BodyHandlers.ofByteArray());
      JsonNode answer = ContractJson.mapper().readTree(response.body());
      if (response.statusCode() >= FIRST_ERROR) {
        throw new CommandFailedException(reason(answer, response.statusCode()));
      }
      return answer;
    } catch (IOException e) {
      throw new CommandFailedException(
          "query does not answer at %s: ./tongbao up starts it".formatted(subscriptions));
    }
  }

  private static String reason(JsonNode problem, int status) {
    JsonNode error = problem.at("/errors/0");
    return error.isMissingNode()
        ? problem.path("detail").asText("query answered status " + status)
        : error.path("parameter").asText() + " " + error.path("message").asText();
  }
}
