package org.tongbao.standalone.command;

import java.time.Duration;
import java.util.Locale;

/** Time since its start, in seconds with one decimal as text. */
final class Stopwatch {

  private final long startNanos;

  private Stopwatch(long startNanos) {
    this.startNanos = startNanos;
  }

  static Stopwatch started() {
    return new Stopwatch(System.nanoTime());
  }

  /** The time between the two starts. */
  String until(Stopwatch later) {
    return text(Duration.ofNanos(later.startNanos - startNanos));
  }

  @Override
  public String toString() {
    return text(Duration.ofNanos(System.nanoTime() - startNanos));
  }

  private static String text(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
