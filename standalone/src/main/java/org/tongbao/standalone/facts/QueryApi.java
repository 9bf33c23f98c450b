package org.tongbao.standalone.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.standalone.CommandFailedException;
import org.tongbao.standalone.LoopbackHttp;

/** The query service as the command line uses it. */
public final class QueryApi {

  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
  private static final int PAGE = 100;
  private static final int MAX_FACTS = 100_000;
  private static final int OK = 200;

  private final HttpClient http;
  private final URI facts;

  public QueryApi(HttpClient http, URI queryUrl) {
    this.http = http;
    this.facts = queryUrl.resolve("v1/facts");
  }

  /**
   * All facts of a series and edition, null for all; at most 100,000.
   *
   * @throws CommandFailedException where the service does not answer, or refuses
   */
  public List<JsonNode> facts(@Nullable String series, @Nullable Integer edition)
      throws InterruptedException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("limit", Integer.toString(PAGE));
    if (series != null) {
      parameters.put("series", series);
    }
    if (edition != null) {
      parameters.put("edition", edition.toString());
    }
    List<JsonNode> rows = new ArrayList<>();
    String next;
    do {
      JsonNode page = get(URI.create(facts + "?" + query(parameters)));
      page.path("items").forEach(rows::add);
      next = page.path("next").asText(null);
      parameters.put("after", next == null ? "" : next);
    } while (next != null && !next.isEmpty() && rows.size() < MAX_FACTS);
    return rows;
  }

  private JsonNode get(URI uri) throws InterruptedException {
    HttpRequest request = LoopbackHttp.request(uri).timeout(ANSWER_TIMEOUT).build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode answer = ContractJson.mapper().readTree(response.body());
      if (response.statusCode() != OK) {
        throw new CommandFailedException(
            "query answered status %d: %s"
                .formatted(response.statusCode(), answer.path("detail").asText("no reason given")));
      }
      return answer;
    } catch (IOException e) {
      throw new CommandFailedException(
          "query does not answer at %s: ./tongbao up starts it".formatted(facts));
    }
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
