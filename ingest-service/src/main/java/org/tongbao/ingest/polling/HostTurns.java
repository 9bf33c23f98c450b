package org.tongbao.ingest.polling;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** One request at a time for each host, with a pause between the end of one and the next. */
final class HostTurns {

  /** More hosts than this are forgotten once they are idle; forgetting costs a pause at most. */
  private static final int HOSTS_REMEMBERED = 10_000;

  private final LongSupplier nanoTime;
  private final Map<String, Turn> turns = new ConcurrentHashMap<>();

  HostTurns(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Something that is done in turn. */
  interface Request<T, E extends Exception> {
    T run() throws E, InterruptedException;
  }

  <T, E extends Exception> T inTurn(String host, Duration delay, Request<T, E> request)
      throws E, InterruptedException {
    forgetIdle();
    Turn turn = turns.computeIfAbsent(host, _ -> new Turn());
    turn.lock.lockInterruptibly();
    try {
      long wait = turn.endedNanos + delay.toNanos() - nanoTime.getAsLong();
      if (turn.used && wait > 0) {
        Thread.sleep(Duration.ofNanos(wait));
      }
      return request.run();
    } finally {
      turn.used = true;
      turn.endedNanos = nanoTime.getAsLong();
      turn.lock.unlock();
    }
  }

  private void forgetIdle() {
    if (turns.size() > HOSTS_REMEMBERED) {
      turns.values().removeIf(turn -> !turn.lock.isLocked());
    }
  }

  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock();
    private boolean used;
    private long endedNanos;
  }
}
