package org.tongbao.standalone.supervisor;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tongbao.standalone.LoopbackHttp;

/** What another process can see of a running supervisor, and how it stops it. */
public final class Supervision {

  private Supervision() {}

  /** The process of the supervisor, if one runs on this data. */
  public static Optional<ProcessHandle> running(Home home) {
    return HomeLock.holder(home);
  }

  /** For each service, by its name, whether it says that it is ready. */
  public static Map<String, Boolean> readiness(Addresses addresses) throws InterruptedException {
    Map<String, Boolean> readiness = new LinkedHashMap<>();
    try (HttpClient http = LoopbackHttp.client()) {
      for (Service service : Service.values()) {
        readiness.put(
            service.shortName(),
            RunningService.isReady(http, RunningService.readiness(service, addresses)));
      }
    }
    return readiness;
  }

  /**
   * Asks the supervisor to stop everything and waits for it.
   *
   * @return whether it ended in that time
   */
  public static boolean stop(ProcessHandle supervisor, Duration timeout)
      throws InterruptedException {
    supervisor.destroy();
    try {
      supervisor.onExit().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
