package org.tongbao.standalone.path;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Requests at a fixed rate, whether or not the ones before are answered: a slow answer is counted
 * from when its request was due, so that it hides none that waited behind it.
 */
final class OpenLoop {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /**
   * @param kind what it is counted under
   * @param path relative to the service's address
   */
  record Question(String kind, String path) {}

  private record Timed(Question question, int status, long nanos) {}

  /**
   * @param delays by kind of question
   * @param slowest the path of the slowest answer
   * @param failed how many were not answered 200
   */
  record Result(Map<String, Delays> delays, Delays all, String slowest, long failed) {}

  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  OpenLoop(URI base) {
    this.base = base;
  }

  Result run(int perSecond, Duration duration, IntFunction<Question> questions) throws Exception {
    int count = Math.toIntExact(perSecond * duration.toSeconds());
    long between = TimeUnit.SECONDS.toNanos(1) / perSecond;
    List<Future<Timed>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      for (int i = 0; i < count; i++) {
        long due = start + i * between;
        Question question = questions.apply(i);
        LockSupport.parkNanos(due - System.nanoTime());
        asked.add(threads.submit(() -> ask(question, due)));
      }
    }
    List<Timed> answers = new ArrayList<>();
    for (Future<Timed> answer : asked) {
      answers.add(answer.get());
    }
    return result(answers);
  }

  private Timed ask(Question question, long due) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(question.path())).timeout(TIMEOUT).build();
    int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    return new Timed(question, status, System.nanoTime() - due);
  }

  private static Result result(List<Timed> answers) {
    Map<String, List<Long>> byKind = new TreeMap<>();
    Timed slowest = answers.getFirst();
    for (Timed answer : answers) {
      byKind.computeIfAbsent(answer.question().kind(), _ -> new ArrayList<>()).add(answer.nanos());
      slowest = answer.nanos() > slowest.nanos() ? answer : slowest;
    }
    Map<String, Delays> delays = new TreeMap<>();
    byKind.forEach((kind, nanos) -> delays.put(kind, Delays.ofNanos(nanos)));
    return new Result(
        delays,
        Delays.ofNanos(answers.stream().map(Timed::nanos).toList()),
        slowest.question().path(),
        answers.stream().filter(answer -> answer.status() != 200).count());
  }
}
