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
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.standalone.CommandFailedException;
import org.tongbao.standalone.LoopbackHttp;

/** The ingest service as the command line uses it. */
final class IngestApi {

  private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
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
   * few times; lines that it has taken by then come twice, which changes nothing.
   *
   * @throws CommandFailedException where it does not answer, refuses the batch as a whole, or
   *     cannot take some of it for a reason that passes
   */
  List<LineAnswer> send(byte[] lines, int count) throws InterruptedException {
    HttpRequest request =
        LoopbackHttp.request(batches)
            .timeout(ANSWER_TIMEOUT)
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofByteArray(lines))
            .build();
    try {
      for (int attempt = 1; ; attempt++) {
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        List<LineAnswer> answers = response.statusCode() == OK ? answers(response.body()) : null;
        if (answers != null && answers.stream().noneMatch(LineAnswer::isPassing)) {
          return complete(answers, count);
        }
        boolean isPassing = answers != null || response.statusCode() == UNAVAILABLE;
        if (!isPassing || attempt == ATTEMPTS) {
          throw refused(response, answers);
        }
        Thread.sleep(Duration.ofSeconds(waitSeconds(response)));
      }
    } catch (IOException e) {
      throw new CommandFailedException(
          "ingest does not answer at %s: ./tongbao up starts it".formatted(batches));
    }
  }

  private static List<LineAnswer> complete(List<LineAnswer> answers, int count) {
    if (answers.size() == count) {
      return answers;
    }
    throw new CommandFailedException(
        "ingest answered %d of %d lines of a batch".formatted(answers.size(), count));
  }

  private static CommandFailedException refused(
      HttpResponse<byte[]> response, @Nullable List<LineAnswer> answers) throws IOException {
    String why =
        answers != null
            ? answers.stream().filter(LineAnswer::isPassing).findFirst().orElseThrow().problem()
            : ContractJson.mapper()
                .readTree(response.body())
                .path("detail")
                .asText("no reason given");
    return new CommandFailedException(
        "ingest refused a batch with status %d: %s"
            .formatted(answers != null ? UNAVAILABLE : response.statusCode(), why));
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
