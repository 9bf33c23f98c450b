package org.tongbao.ingest.polling;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose turn it is to ask a host, over all replicas: one request at a time, with a pause between
 * the end of one and the next. All methods throw {@code StoreUnavailableException}.
 */
public interface HostTurns {

  /**
   * Asks for the turn.
   *
   * @param pause since the end of the request before
   * @param lease after which the turn ends by itself: its holder may have died
   * @return empty where the turn is taken, else how long it takes at least until it can be
   */
  Optional<Duration> take(String host, UUID holder, Duration pause, Duration lease);

  /**
   * Ends the turn.
   *
   * @param leaveAlone how long nobody may ask the host, zero where it did not say so
   */
  void end(String host, UUID holder, Duration leaveAlone);

  /** Forgets hosts that nobody has asked for so long. */
  void forget(Duration idle);
}
