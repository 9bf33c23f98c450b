package org.tongbao.standalone.feeding;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Tells how far feeding is: on a terminal by a line that rewrites itself, else by a line every few
 * seconds.
 */
public final class FeedProgress {

  private static final Duration ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration ELSEWHERE = Duration.ofSeconds(5);
  private static final String CLEAR = "\r\u001b[K";
  private static final int LONGEST_SECONDS = 100 * 3600;

  private final PrintStream out;
  private final boolean isTerminal;
  private final InstantSource clock;
  private long startMillis;
  private double startFraction;
  private long toldMillis;
  private boolean isShown;

  public FeedProgress(PrintStream out, boolean isTerminal, InstantSource clock) {
    this.out = out;
    this.isTerminal = isTerminal;
    this.clock = clock;
  }

  /**
   * @param fraction what earlier runs have done
   */
  void begin(double fraction) {
    startMillis = clock.millis();
    toldMillis = startMillis;
    startFraction = fraction;
  }

  /**
   * @param documents since the beginning of this run
   */
  void tell(long documents, double fraction) {
    long now = clock.millis();
    if (now - toldMillis >= (isTerminal ? ON_TERMINAL : ELSEWHERE).toMillis()) {
      toldMillis = now;
      String line = line(documents, fraction, now - startMillis);
      if (isTerminal) {
        out.print(CLEAR + line);
        out.flush();
        isShown = true;
      } else {
        out.println(line);
      }
    }
  }

  /** Makes room for another line. */
  void clear() {
    if (isShown) {
      out.print(CLEAR);
      out.flush();
      isShown = false;
    }
  }

  private String line(long documents, double fraction, long millis) {
    String counted =
        String.format(
            Locale.ROOT,
            "%,d documents, %,d/s, %d %%",
            documents,
            documents * 1000 / Math.max(1, millis),
            (int) (fraction * 100));
    double done = fraction - startFraction;
    if (done <= 0) {
      return counted;
    }
    long seconds = (long) Math.ceil(millis / 1000.0 * (1 - fraction) / done);
    return seconds > LONGEST_SECONDS ? counted : counted + ", " + words(seconds) + " left";
  }

  private static String words(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? "%d min %d s".formatted(seconds / 60, seconds % 60)
        : "%d h %d min".formatted(seconds / 3600, seconds / 60 % 60);
  }
}
