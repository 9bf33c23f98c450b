package org.tongbao.ingest.polling;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.tongbao.outbound.FetchFailedException;
import org.tongbao.outbound.WebAnswer;

/**
 * Does things in their hosts' turns. Within this replica a lock keeps the order of those who wait;
 * among replicas the shared turns decide. Nobody waits for long: a host that many want keeps no
 * worker from the others.
 */
final class Turns {

  /** More hosts than this are forgotten once they are idle. */
  private static final int HOSTS_REMEMBERED = 10_000;

  private static final Duration LONGEST_SLEEP = Duration.ofMillis(250);

  private final HostTurns shared;
  private final PollLimits limits;
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  Turns(HostTurns shared, PollLimits limits) {
    this.shared = shared;
    this.limits = limits;
  }

  /** A request, and how long its answer asks to be left alone. */
  interface Request {
    WebAnswer run() throws FetchFailedException, InterruptedException;
  }

  /** Reads from an answer how long its host wants to be left alone. */
  interface Rest {
    Duration after(WebAnswer answer);
  }

  /**
   * @param pause since the request before
   * @throws HostBusyException where the turn is not to be had soon
   */
  WebAnswer inTurn(String host, Duration pause, Rest rest, Request request)
      throws FetchFailedException, HostBusyException, InterruptedException {
    long endNanos = System.nanoTime() + limits.turnWait().plus(pause).toNanos();
    forgetIdle();
    ReentrantLock lock = locks.computeIfAbsent(host, _ -> new ReentrantLock(true));
    if (!lock.tryLock(endNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      throw busy(host);
    }
    try {
      // Of this turn alone, so that one that has ended by itself is not ended for somebody else.
      UUID holder = UUID.randomUUID();
      await(host, holder, pause, endNanos);
      return run(host, holder, rest, request);
    } finally {
      lock.unlock();
    }
  }

  private WebAnswer run(String host, UUID holder, Rest rest, Request request)
      throws FetchFailedException, InterruptedException {
    Duration leaveAlone = Duration.ZERO;
    try {
      WebAnswer answer = request.run();
      leaveAlone = rest.after(answer);
      return answer;
    } finally {
      shared.end(host, holder, leaveAlone);
    }
  }

  private void await(String host, UUID holder, Duration pause, long endNanos)
      throws HostBusyException, InterruptedException {
    while (true) {
      Optional<Duration> wait = shared.take(host, holder, pause, limits.turnLease());
      if (wait.isEmpty()) {
        return;
      }
      if (System.nanoTime() + wait.get().toNanos() > endNanos) {
        throw busy(host);
      }
      Thread.sleep(wait.get().compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : wait.get());
    }
  }

  private static HostBusyException busy(String host) {
    return new HostBusyException(
        "the host %s is being asked by others or wants to be left alone; it is asked later"
            .formatted(host));
  }

  private void forgetIdle() {
    if (locks.size() > HOSTS_REMEMBERED) {
      locks.values().removeIf(lock -> !lock.isLocked() && !lock.hasQueuedThreads());
    }
  }
}
