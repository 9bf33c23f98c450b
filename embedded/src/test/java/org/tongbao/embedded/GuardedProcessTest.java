package org.tongbao.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedProcessTest {

  @TempDir Path folder;

  @Test
  void outputIsAppendedToTheLog() throws Exception {
    Path log = folder.resolve("words.log");
    Files.writeString(log, "before\n");

    say("after", log);

    assertThat(log).hasContent("before\nafter");
  }

  @Test
  void aLongLogIsSetAsideAtTheNextStart() throws Exception {
    Path log = folder.resolve("words.log");
    Files.write(log, new byte[16 * 1024 * 1024 + 1]);

    say("anew", log);

    assertThat(log).hasContent("anew");
    assertThat(folder.resolve("words.log.1")).hasSize(16 * 1024 * 1024 + 1);
  }

  private static void say(String words, Path log) {
    try (GuardedProcess process =
        GuardedProcess.start(
            "echo", List.of("/bin/echo", words), Map.of(), log, Duration.ofSeconds(5))) {
      assertThat(process.onExit().orTimeout(20, TimeUnit.SECONDS).join()).isZero();
    }
  }
}
