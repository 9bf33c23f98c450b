package org.tongbao.standalone.feeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.standalone.CommandFailedException;

class FeedJournalTest {

  private static final NotTaken BAD = new NotTaken("坏.txt", "it cannot be read");

  @TempDir Path folder;

  @Test
  void remembersWhatWasAcknowledgedUntilAllIsFed() throws IOException {
    try (FeedJournal journal = open(new ArrayList<>())) {
      journal.add(new FeedJournal.Entry(200, 198, List.of(BAD), Map.of("folders", 1L)));
      journal.add(new FeedJournal.Entry(400, 200, List.of(), Map.of("folders", 3L)));
    }
    List<NotTaken> earlier = new ArrayList<>();
    try (FeedJournal journal = open(earlier)) {
      assertThat(journal.place()).isEqualTo(400);
      assertThat(journal.totals()).isEqualTo(new FeedTotals(398, 1, Map.of("folders", 3L)));
      assertThat(earlier).containsExactly(BAD);
      journal.finish();
    }
    try (FeedJournal journal = open(earlier)) {
      assertThat(journal.place()).isZero();
    }
  }

  @Test
  void aLineThatWasNotFinishedCountsAsNotWritten() throws IOException {
    try (FeedJournal journal = open(new ArrayList<>())) {
      journal.add(new FeedJournal.Entry(200, 199, List.of(BAD), Map.of()));
    }
    Files.writeString(file(), "{\"place\":400,\"fe", StandardOpenOption.APPEND);
    try (FeedJournal journal = open(new ArrayList<>())) {
      assertThat(journal.place()).isEqualTo(200);
      journal.add(new FeedJournal.Entry(300, 100, List.of(), Map.of()));
    }
    try (FeedJournal journal = open(new ArrayList<>())) {
      assertThat(journal.place()).isEqualTo(300);
    }
  }

  @Test
  void keepsOthersOffTheSameFile() throws IOException {
    try (FeedJournal journal = open(new ArrayList<>())) {
      assertThat(journal.place()).isZero();
      assertThatThrownBy(() -> open(new ArrayList<>()))
          .isInstanceOf(CommandFailedException.class)
          .hasMessageContaining("is being fed by another process");
    }
  }

  @Test
  void anotherFileOrCollectionIsAnotherIdentity() throws IOException {
    Path archive = Files.writeString(folder.resolve("a.zip"), "x".repeat(200_000));
    FileIdentity identity = FileIdentity.of(archive, "a");
    assertThat(FileIdentity.of(archive, "a")).isEqualTo(identity);
    assertThat(FileIdentity.of(archive, "b").hash()).isNotEqualTo(identity.hash());
    var changed = Files.getLastModifiedTime(archive);
    Files.writeString(archive, "x".repeat(199_999) + "y");
    Files.setLastModifiedTime(archive, changed);
    assertThat(FileIdentity.of(archive, "a").hash()).isNotEqualTo(identity.hash());
  }

  private FeedJournal open(List<NotTaken> earlier) throws IOException {
    return FeedJournal.open(
        folder.resolve("feeding"), new FileIdentity(folder.resolve("a.zip"), "0a"), earlier::add);
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("feeding"))) {
      return files.findFirst().orElseThrow();
    }
  }
}
