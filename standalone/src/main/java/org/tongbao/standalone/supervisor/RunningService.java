package org.tongbao.standalone.supervisor;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.tongbao.embedded.DatabaseAccess;
import org.tongbao.embedded.GuardedProcess;
import org.tongbao.embedded.Ports;
import org.tongbao.embedded.StartFailedException;

/** One service in its own JVM. */
final class RunningService implements AutoCloseable {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(90);

  /** Long enough to write the class archive on a busy machine. */
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(45);

  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
  private static final long POLL_MILLIS = 100;
  private static final int OK = 200;

  private final Service service;
  private final GuardedProcess process;
  private final HttpRequest readiness;

  private RunningService(Service service, GuardedProcess process, HttpRequest readiness) {
    this.service = service;
    this.process = process;
    this.readiness = readiness;
  }

  static RunningService start(
      Service service, Home home, Addresses addresses, DatabaseAccess database) {
    Ports.requireFree(service.port(addresses), service.title());
    GuardedProcess process =
        GuardedProcess.start(
            service.title(),
            service.command(home),
            service.environment(home, addresses, database),
            home.logs().resolve(service.shortName() + ".log"),
            STOP_TIMEOUT);
    return new RunningService(service, process, readiness(service, addresses));
  }

  static HttpRequest readiness(Service service, Addresses addresses) {
    return HttpRequest.newBuilder(Addresses.url(service.port(addresses)).resolve("q/health/ready"))
        .timeout(ANSWER_TIMEOUT)
        .build();
  }

  /**
   * @throws StartFailedException where the service ends or does not become ready in time
   */
  void awaitReady(HttpClient http) throws InterruptedException {
    long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
    while (!isReady(http, readiness)) {
      if (!process.isAlive()) {
        throw new StartFailedException(
            "%s ended while it started: %s says why".formatted(service.title(), process.log()));
      }
      if (System.nanoTime() > deadline) {
        throw new StartFailedException(
            "%s is not ready after %d s: %s says why"
                .formatted(service.title(), START_TIMEOUT.toSeconds(), process.log()));
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  static boolean isReady(HttpClient http, HttpRequest readiness) throws InterruptedException {
    try {
      return http.send(readiness, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    }
  }

  GuardedProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }
}
