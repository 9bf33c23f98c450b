package org.tongbao.standalone.feeding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.contract.ContractJson;
import org.tongbao.standalone.CommandFailedException;

/** The ingest service as the command line uses it. */
final class IngestApi {

  private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);
  private static final int ATTEMPTS = 5;
  private static final long DEFAULT_WAIT_SECONDS = 1;
  private static final long LONGEST_WAIT_SECONDS = 10;

  private final HttpClient http;
  private final URI batches;

  IngestApi(HttpClient http, URI ingestUrl) {
    this.http = http;
    this.batches = ingestUrl.resolve("v1/documents/batch");
  }

  /**
   * An answer for each line, in order. Where ingest is not available just now, it is asked again a
   * few times.
   *
   * @throws CommandFailedException where it does not answer, or refuses the batch as a whole
   */
  List<LineAnswer> send(byte[] lines) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(batches)
            .timeout(ANSWER_TIMEOUT)
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofByteArray(lines))
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      for (int attempt = 1; response.statusCode() == 503 && attempt < ATTEMPTS; attempt++) {
        Thread.sleep(Duration.ofSeconds(waitSeconds(response)));
        response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      }
      if (response.statusCode() != 200) {
        JsonNode problem = ContractJson.mapper().readTree(response.body());
        throw new CommandFailedException(
            "ingest refused a batch with status %d: %s"
                .formatted(
                    response.statusCode(), problem.path("detail").asText("no reason given")));
      }
      return answers(response.body());
    } catch (IOException e) {
      throw new CommandFailedException(
          "ingest does not answer at %s: ./tongbao up starts it".formatted(batches));
    }
  }

  private static long waitSeconds(HttpResponse<?> response) {
    String header =
        response.headers().firstValue("Retry-After").filter(v -> v.matches("\\d{1,4}")).orElse("");
    return header.isEmpty()
        ? DEFAULT_WAIT_SECONDS
        : Math.min(LONGEST_WAIT_SECONDS, Long.parseLong(header));
  }

  private static List<LineAnswer> answers(byte[] body) throws IOException {
    List<LineAnswer> answers = new ArrayList<>();
    try (MappingIterator<JsonNode> lines =
        ContractJson.mapper().readerFor(JsonNode.class).readValues(body)) {
      while (lines.hasNextValue()) {
        answers.add(LineAnswer.of(lines.nextValue()));
      }
    }
    return answers;
  }
}
