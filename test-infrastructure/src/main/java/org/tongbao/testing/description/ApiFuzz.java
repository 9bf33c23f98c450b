package org.tongbao.testing.description;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks a running service for all that its description offers: as it is meant, at the bounds, and
 * with malice. Every answer must be one that the description promises, and none a failure of the
 * service.
 */
public final class ApiFuzz {

  private static final int SILENCE_MILLIS = 20_000;
  private static final int STREAM_SILENCE_MILLIS = 60;
  private static final int BAD_REQUEST = 400;
  private static final int URI_TOO_LONG = 414;
  private static final int LONGEST_TARGET = 4_000;
  private static final int FAILURE = 500;
  private static final int MOST_FAULTS = 15;

  /** A stream is silent until its reader goes: fewer of them, so that the run stays short. */
  private static final int STREAM_EVERY = 4;

  private final ApiDescription description;
  private final int port;
  private final long seed;
  private final FuzzValues values;
  private final FuzzRequests requests;
  private final Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private int sent;

  /**
   * @param known values by the name of the parameter or member, for requests that are to succeed
   * @param bodies good ones for what is no JSON, by media type
   */
  public ApiFuzz(
      ApiDescription description,
      int port,
      long seed,
      Map<String, List<String>> known,
      Map<String, List<byte[]>> bodies) {
    this.description = description;
    this.port = port;
    this.seed = seed;
    this.values = new FuzzValues(new Random(seed), known);
    this.requests = new FuzzRequests(values, bodies);
  }

  /** Sends at least so many requests, the operations in turn, and tells what was wrong. */
  public List<String> run(int atLeast) throws IOException {
    List<ApiOperation> operations = description.operations();
    for (int round = 0; sent < atLeast; round++) {
      for (ApiOperation operation : operations) {
        if (!isStream(operation) || round % STREAM_EVERY == 0) {
          ask(operation);
        }
      }
    }
    return List.copyOf(faults);
  }

  public int sent() {
    return sent;
  }

  /** Of the answers, how many had a status from and below these. */
  public long answered(int from, int below) {
    return counts.values().stream()
        .flatMap(byStatus -> byStatus.entrySet().stream())
        .filter(count -> count.getKey() >= from && count.getKey() < below)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Prints how often each operation was answered with which status. */
  public void print(PrintStream out) {
    out.printf("fuzz: seed %d, %d requests, %d faults%n", seed, sent, faults.size());
    counts.forEach((operation, byStatus) -> out.printf("  %-72s %s%n", operation, byStatus));
  }

  private void ask(ApiOperation operation) throws IOException {
    FuzzRequests.Request request = requests.next(operation);
    RawHttp.Answer answer;
    try {
      answer =
          RawHttp.send(
              port,
              request.method(),
              request.target(),
              request.headers(),
              request.body(),
              isStream(operation) ? STREAM_SILENCE_MILLIS : SILENCE_MILLIS);
    } catch (IOException e) {
      throw new IOException("request %d: %s".formatted(sent, request), e);
    }
    sent++;
    counts
        .computeIfAbsent(operation.toString(), _ -> new TreeMap<>())
        .merge(answer.status(), 1, Integer::sum);
    @Nullable String fault = fault(operation, request, answer);
    if (fault != null) {
      if (faults.size() < MOST_FAULTS) {
        String text = answer.text();
        faults.add(
            "request %d: %s%n  was answered %d %s%n  %s%n  %s"
                .formatted(
                    sent,
                    request,
                    answer.status(),
                    answer.headers(),
                    text.substring(0, Math.min(text.length(), 600)),
                    fault));
      }
    } else if (answer.contentType().startsWith("application/json")) {
      values.learn(answer.body());
    }
  }

  private @Nullable String fault(
      ApiOperation operation, FuzzRequests.Request request, RawHttp.Answer answer) {
    if (answer.status() >= FAILURE) {
      return "it failed";
    }
    // No HTTP, or too long a line: the server refuses it before anything of the service sees it.
    if (answer.status() == URI_TOO_LONG && request.target().length() > LONGEST_TARGET) {
      return null;
    }
    if (!isTarget(request.target())) {
      return answer.status() == BAD_REQUEST ? null : "this is no request, expected is 400";
    }
    return description.fault(operation, answer);
  }

  private static boolean isTarget(String target) {
    try {
      return !new URI(target).isOpaque();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isStream(ApiOperation operation) {
    return operation.path().endsWith("/stream");
  }
}
