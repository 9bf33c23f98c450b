package org.tongbao.reading;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tongbao.reading.script.Simplified;

/** The project's own articles as texts to build documents from, in both scripts. */
public final class Articles {

  private static final List<Path> FOLDERS =
      List.of(
          Path.of("../seeds/articles"),
          Path.of("../extract-engine/src/test/resources/articles"),
          Path.of("../extract-engine/src/test/resources/later/articles"));

  private static final Instant FETCHED = Instant.parse("2026-01-01T00:00:00Z");
  private static final int SHORTEST = 150;

  private static final List<String> SIMPLIFIED = read();

  private Articles() {}

  /** Each a title, then one paragraph a line. */
  public static List<String> simplified() {
    return SIMPLIFIED;
  }

  public static List<String> traditional() {
    return SIMPLIFIED.stream().map(ZhConverterUtil::toTraditional).toList();
  }

  private static List<String> read() {
    DocumentReader reader = new DocumentReader();
    return FOLDERS.stream()
        .flatMap(Articles::files)
        .map(file -> reader.read(bytes(file), Hints.ofFile("c", file.getFileName() + "", FETCHED)))
        .filter(Reading.Readable.class::isInstance)
        .map(reading -> Simplified.fold(((Reading.Readable) reading).text()))
        .filter(text -> text.length() >= SHORTEST)
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("the project's articles are expected in " + folder, e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
