package org.tongbao.standalone.feeding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.standalone.documents.DocumentArchive;

/**
 * Feeds files of many documents: archives, crawls and JSON lines. They are read here and sent in
 * batches rather than sent as they are: so each acknowledged batch can be remembered, a run that
 * broke off goes on behind it, and a file may be of any size.
 *
 * @param journals the folder that remembers how far files have been fed
 * @param same whether collections, if they came from elsewhere before, have moved
 */
public record PackedFeeding(Feeder feeder, Path journals, boolean same) {

  /**
   * Feeds the file if its name is that of one; else empty.
   *
   * @param collection in place of the archive's name
   * @throws IOException where it cannot be read
   */
  public Optional<FeedTotals> feed(Path argument, @Nullable String collection)
      throws IOException, InterruptedException {
    if (Files.isRegularFile(argument) && OfferedLines.isNamedSo(argument)) {
      Path file = argument.toRealPath();
      return Optional.of(feeder.feed(file, "", journals, () -> new OfferedLines(file)));
    }
    Optional<DocumentArchive> found = DocumentArchive.find(argument, collection);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    DocumentArchive archive = found.get();
    return Optional.of(
        feeder.feed(
            archive.file(),
            archive.collection(),
            journals,
            () -> new OfferedArchive(archive, same)));
  }
}
