package org.tongbao.engine.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.engine.lexicon.Lexicon;

/**
 * What a lexicon says of itself.
 *
 * @param size how many rows it has, above a hundred rounded down to two digits
 */
record LexiconHeader(String name, String purpose, String source, String size) {

  /** In the order of their names. */
  static List<LexiconHeader> all() {
    try {
      Path folder = Path.of(Lexicon.class.getResource("/lexicon").toURI());
      try (Stream<Path> files = Files.list(folder)) {
        return files.sorted().map(LexiconHeader::of).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LexiconHeader of(Path file) {
    String name = file.getFileName().toString().replace(".tsv", "");
    String header;
    try (Stream<String> lines = Files.lines(file)) {
      header =
          lines
              .takeWhile(line -> line.startsWith("#"))
              .map(line -> line.substring(1).strip())
              .collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LexiconHeader(
        name,
        part(header, "Purpose:"),
        part(header, "Source:"),
        rounded(Lexicon.load(name).rows().size()));
  }

  private static String part(String header, String label) {
    int start = header.indexOf(label) + label.length();
    int columns = header.indexOf("Columns:", start);
    int source = header.indexOf("Source:", start);
    int end = columns >= 0 ? columns : source >= 0 ? source : header.length();
    return header.substring(start, end).strip().replace("|", "\\|");
  }

  /** Steady while words are added one by one. */
  private static String rounded(int rows) {
    if (rows < 100) {
      return String.valueOf(rows);
    }
    int step = 10;
    while (rows / step >= 100) {
      step *= 10;
    }
    return rows / step * step + "+";
  }
}
