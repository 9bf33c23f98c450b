package org.tongbao.query.projection.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.contract.document.DocumentRecord;
import org.tongbao.contract.document.RawPlace;
import org.tongbao.contract.document.Source;
import org.tongbao.query.projection.Batch;
import org.tongbao.query.projection.CommitGate;
import org.tongbao.query.projection.LogEntry;
import org.tongbao.query.projection.LogPartition;
import org.tongbao.query.projection.LogPlace;
import org.tongbao.query.projection.Message;

class HaltBeforeCommitTest {

  private static final int SURVIVED = 7;

  @Test
  void haltsOnceAndOnlyForItsText(@TempDir Path folder) throws Exception {
    Path marker = folder.resolve("halted");
    assertThat(exitCodeOf("another text", marker)).isEqualTo(SURVIVED);
    assertThat(marker).doesNotExist();
    assertThat(exitCodeOf("the fatal words", marker)).isEqualTo(137);
    assertThat(Files.exists(marker)).isTrue();
    assertThat(exitCodeOf("the fatal words", marker)).isEqualTo(SURVIVED);
  }

  @Test
  void isRefusedOutsideOfTestsAndByHalf(@TempDir Path folder) {
    Optional<String> text = Optional.of("fatal");
    assertThatThrownBy(
            () -> HaltBeforeCommit.gate(false, text, Optional.of(folder.resolve("halted"))))
        .hasMessageContaining("tongbao.test-hooks=true");
    assertThatThrownBy(() -> HaltBeforeCommit.gate(true, text, Optional.empty()))
        .hasMessageContaining("tongbao.test-hook.halt-marker");
    assertThat(HaltBeforeCommit.gate(false, Optional.empty(), Optional.empty()))
        .isSameAs(CommitGate.OPEN);
  }

  /** A JVM of its own, which the hook may kill. */
  public static void main(String[] arguments) {
    DocumentRecord document =
        new DocumentRecord(
            DocumentRecord.TYPE,
            "a",
            "r",
            "e",
            arguments[0],
            Source.UNKNOWN,
            null,
            List.of(),
            new RawPlace("raw", 0, 0),
            false);
    LogPlace place = new LogPlace(new LogPartition("campaign-events", 0), "id", 0);
    LogEntry entry = new LogEntry(place, null, null, null, new Message.DocumentClosed(document));
    new HaltBeforeCommit("fatal", Path.of(arguments[1])).pass(new Batch(List.of(entry), Map.of()));
    System.exit(SURVIVED);
  }

  private static int exitCodeOf(String text, Path marker) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HaltBeforeCommitTest.class.getName(),
                text,
                marker.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
