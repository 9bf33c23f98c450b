package org.tongbao.api.rate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that each caller has open; who has none is not remembered. */
public final class OpenStreams {

  private final int most;
  private final Map<String, Integer> open = new ConcurrentHashMap<>();

  /**
   * @param most that one caller may have
   */
  public OpenStreams(int most) {
    this.most = most;
  }

  /** Counts one more; false where there are as many as there may be. */
  public boolean open(String caller) {
    // Against a counter that others raise meanwhile, the map's own atomicity is enough.
    boolean[] opened = {false};
    open.compute(
        caller,
        (_, count) -> {
          int now = count == null ? 0 : count;
          opened[0] = now < most;
          return opened[0] ? Integer.valueOf(now + 1) : count;
        });
    return opened[0];
  }

  public void close(String caller) {
    open.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1);
  }
}
