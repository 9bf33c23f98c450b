package org.tongbao.ingest.polling;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Holds polling back before a disk is full: what is polled later is not lost, what cannot be
 * written is. Polling goes on once a tenth more than the reserve is free, so that it does not
 * flutter. Safe for any number of threads.
 */
public final class DiskWatermark {

  private static final int MARGIN_TENTHS = 11;

  private final Space space;
  private final long reserveBytes;
  private volatile boolean isLow;

  /**
   * @param reserveBytes that stay free
   */
  public DiskWatermark(Space space, long reserveBytes) {
    this.space = space;
    this.reserveBytes = reserveBytes;
  }

  /** The disk that is watched. */
  public interface Space {
    long usableBytes() throws IOException;

    /** Which one it is, for people. */
    String name();
  }

  /** Why polling waits, in words; null where it need not. */
  public @Nullable String breach() {
    long usable;
    try {
      usable = space.usableBytes();
    } catch (IOException e) {
      isLow = true;
      return "polling waits: how much of the disk at %s is free cannot be told: %s"
          .formatted(space.name(), e.getMessage());
    }
    isLow = usable < (isLow ? reserveBytes / 10 * MARGIN_TENTHS : reserveBytes);
    return isLow
        ? "polling waits: the disk at %s has %,d MiB free, expected at least %,d; it goes on by itself once there is room"
            .formatted(space.name(), usable >> 20, reserveBytes >> 20)
        : null;
  }
}
