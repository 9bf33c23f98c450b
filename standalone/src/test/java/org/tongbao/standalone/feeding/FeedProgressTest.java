package org.tongbao.standalone.feeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private Instant now = Instant.EPOCH;

  @Test
  void aTerminalSeesOneLineThatRewritesItself() {
    FeedProgress progress = new FeedProgress(out, true, () -> now);
    progress.begin(0);
    after(100, progress, 100, 0.01);
    after(1_900, progress, 4_000, 0.25);
    after(2_000, progress, 8_000, 0.5);
    progress.clear();
    assertThat(printed())
        .isEqualTo(
            "\r\u001b[K4,000 documents, 2,000/s, 25 %, 6 s left"
                + "\r\u001b[K8,000 documents, 2,000/s, 50 %, 4 s left"
                + "\r\u001b[K");
  }

  @Test
  void aFileSeesALineEveryFewSeconds() {
    FeedProgress progress = new FeedProgress(out, false, () -> now);
    progress.begin(0);
    for (int second = 1; second <= 12; second++) {
      after(1_000, progress, 10L * second, second / 1_000.0);
    }
    assertThat(printed().lines())
        .containsExactly(
            "50 documents, 10/s, 0 %, 16 min 35 s left",
            "100 documents, 10/s, 1 %, 16 min 30 s left");
  }

  /** The rate is of this run, and so is the time that is left. */
  @Test
  void whatEarlierRunsDidIsNotCountedAsFast() {
    FeedProgress progress = new FeedProgress(out, true, () -> now);
    progress.begin(0.8);
    after(1_000, progress, 100, 0.9);
    assertThat(printed()).endsWith("100 documents, 100/s, 90 %, 1 s left");
  }

  private void after(long millis, FeedProgress progress, long documents, double fraction) {
    now = now.plusMillis(millis);
    progress.tell(documents, fraction);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
