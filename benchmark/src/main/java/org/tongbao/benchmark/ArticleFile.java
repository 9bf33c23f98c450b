package org.tongbao.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tongbao.reading.DocumentReader;
import org.tongbao.reading.Hints;
import org.tongbao.reading.Reading;

/** An article as it was fetched, and what reading makes of it. */
record ArticleFile(Fetched fetched, Reading.Readable document) {

  /** The bytes and what is known beside them; read by all, compared by nobody. */
  @SuppressWarnings("ArrayRecordComponent")
  record Fetched(byte[] bytes, Hints hints) {}

  /** Later than any article's publication, so that their dates count; always the same. */
  private static final Instant FETCHED_AT = Instant.parse("2026-01-01T00:00:00Z");

  /** All articles of the folder, by name. */
  static List<ArticleFile> of(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.sorted().toList();
      DocumentReader reader = new DocumentReader();
      List<ArticleFile> articles = new ArrayList<>();
      for (Path file : sorted) {
        articles.add(read(file, reader));
      }
      return List.copyOf(articles);
    }
  }

  private static ArticleFile read(Path file, DocumentReader reader) throws IOException {
    Hints hints = Hints.ofFile("articles", file.getFileName().toString(), FETCHED_AT);
    Fetched fetched = new Fetched(Files.readAllBytes(file), hints);
    return switch (reader.read(fetched.bytes, hints)) {
      case Reading.Readable readable -> new ArticleFile(fetched, readable);
      case Reading.Unreadable unreadable ->
          throw new IOException(
              "%s cannot be read: %s Expected a folder of nothing but articles."
                  .formatted(file, unreadable.detail()));
    };
  }
}
