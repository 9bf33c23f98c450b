package org.tongbao.extract.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What happens when a stream thread dies. A failure of the broker that may pass replaces the
 * thread, up to a bound; anything else would only repeat itself, so the service ends.
 */
final class FailurePolicy implements StreamsUncaughtExceptionHandler {

  private static final Logger LOG = Logger.getLogger(FailurePolicy.class);
  private static final Duration WINDOW = Duration.ofHours(1);

  private final int replacementsPerHour;
  private final Clock clock;
  private final Runnable end;
  private final Deque<Instant> replacements = new ArrayDeque<>();

  /**
   * @param end ends the process with an exit code that is not 0
   */
  FailurePolicy(int replacementsPerHour, Clock clock, Runnable end) {
    this.replacementsPerHour = replacementsPerHour;
    this.clock = clock;
    this.end = end;
  }

  @Override
  public synchronized StreamThreadExceptionResponse handle(Throwable thrown) {
    Instant now = clock.instant();
    while (!replacements.isEmpty() && replacements.peek().isBefore(now.minus(WINDOW))) {
      replacements.poll();
    }
    if (mayPass(thrown) && replacements.size() < replacementsPerHour) {
      replacements.add(now);
      LOG.warnf(
          thrown,
          "A stream thread ended on a failure that may pass; it is replaced (%d of %d this hour).",
          replacements.size(),
          replacementsPerHour);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    LOG.fatal(
        "Extract cannot go on and ends: the cause follows. No document is lost; when it is"
            + " mended, start the service again.",
        thrown);
    end.run();
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private static boolean mayPass(Throwable thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof RetriableException) {
        return true;
      }
    }
    return false;
  }
}
