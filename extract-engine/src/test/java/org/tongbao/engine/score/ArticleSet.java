package org.tongbao.engine.score;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.tongbao.reading.DocumentReader;
import org.tongbao.reading.Hints;
import org.tongbao.reading.Reading;

/**
 * Articles, the events expected of them, and the floors that their scores are held against.
 *
 * @param folder holds {@code articles/}, {@code expected/} and {@code floors.properties}
 */
record ArticleSet(String name, Path folder) {

  static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  static final ArticleSet SEEDS = new ArticleSet("seed", MODULE.resolve("../seeds"));
  static final ArticleSet FURTHER = new ArticleSet("article", MODULE.resolve("src/test/resources"));
  static final ArticleSet LATER =
      new ArticleSet("later", MODULE.resolve("src/test/resources/later"));
  static final List<ArticleSet> ALL = List.of(SEEDS, FURTHER, LATER);

  private static final Instant FETCHED = Instant.parse("2026-01-01T00:00:00Z");

  List<Path> articles() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("articles"))) {
      return files.sorted().toList();
    }
  }

  Path expected(Path article) {
    String file = article.getFileName().toString();
    return folder.resolve("expected").resolve(file.substring(0, file.lastIndexOf('.')) + ".json");
  }

  Properties floors() throws IOException {
    Properties floors = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("floors.properties"))) {
      floors.load(reader);
    }
    return floors;
  }

  /** Where what was missed is written to. */
  Path report() {
    return MODULE.resolve("target").resolve(name + "-score.txt");
  }

  static Reading.Readable read(Path article) throws IOException {
    Hints hints = Hints.ofFile("articles", article.getFileName().toString(), FETCHED);
    return (Reading.Readable) new DocumentReader().read(Files.readAllBytes(article), hints);
  }
}
