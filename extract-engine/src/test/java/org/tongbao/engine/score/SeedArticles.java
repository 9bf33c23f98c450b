package org.tongbao.engine.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tongbao.reading.DocumentReader;
import org.tongbao.reading.Hints;
import org.tongbao.reading.Reading;

/** The sample articles and where their expected events are. */
final class SeedArticles {

  static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "..", "seeds");

  private static final Instant FETCHED = Instant.parse("2026-01-01T00:00:00Z");

  private SeedArticles() {}

  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("articles"))) {
      return files.sorted().toList();
    }
  }

  static Path expected(Path article) {
    String name = article.getFileName().toString();
    return FOLDER.resolve("expected").resolve(name.substring(0, name.lastIndexOf('.')) + ".json");
  }

  static Reading.Readable read(Path article) throws IOException {
    Hints hints = Hints.ofFile("seeds", article.getFileName().toString(), FETCHED);
    return (Reading.Readable) new DocumentReader().read(Files.readAllBytes(article), hints);
  }
}
