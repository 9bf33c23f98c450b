package org.tongbao.standalone.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.archive.ArchiveElement;
import org.tongbao.archive.ArchiveFormat;
import org.tongbao.archive.ArchiveLimits;
import org.tongbao.archive.ArchiveReader;
import org.tongbao.reading.Hints;

/**
 * An archive of documents.
 *
 * @param collection of its files; pages of a crawl are named by their addresses
 * @param origin the archive, as a URI
 */
public record DocumentArchive(Path file, ArchiveFormat format, String collection, String origin) {

  /**
   * The archive that an argument of the command line names, if its name ends like one. The
   * collection is named after it, without that ending.
   *
   * @param collection overrides that name
   * @throws IOException where it cannot be read
   */
  public static Optional<DocumentArchive> find(Path argument, @Nullable String collection)
      throws IOException {
    Path place = argument.toRealPath();
    if (!Files.isRegularFile(place)) {
      return Optional.empty();
    }
    String name = place.getFileName().toString();
    return ArchiveFormat.ofName(name)
        .map(
            format ->
                new DocumentArchive(
                    place,
                    format,
                    collection != null ? collection : format.collectionOf(name),
                    place.toUri().toString()));
  }

  public ArchiveReader open() throws IOException {
    return ArchiveReader.open(format, file, ArchiveLimits.LOCAL);
  }

  /** What is known of one of its documents; a page was fetched by now at the latest. */
  public Hints hints(ArchiveElement.Document document, Instant now) {
    if (document.path() != null) {
      return Hints.ofFile(collection, document.path(), now);
    }
    Instant fetchedAt = document.fetchedAt();
    return new Hints(
        document.contentType(),
        document.charset(),
        document.url(),
        null,
        null,
        null,
        null,
        null,
        null,
        fetchedAt == null || fetchedAt.isAfter(now) ? now : fetchedAt);
  }
}
