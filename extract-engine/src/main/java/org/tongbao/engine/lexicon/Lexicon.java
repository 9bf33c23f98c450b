package org.tongbao.engine.lexicon;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tongbao.reading.script.Simplified;

/**
 * A data file {@code /lexicon/NAME.tsv}: tab-separated, comment lines with {@code #} that tell
 * purpose, columns and source, then one line with the names of the columns, then rows in the order
 * of their first column.
 */
public record Lexicon(String name, List<NamedCsvRecord> rows) {

  /**
   * @throws IllegalStateException where the build left the file out
   */
  public static Lexicon load(String name) {
    String path = "/lexicon/" + name + ".tsv";
    try (InputStream file = Lexicon.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("no lexicon on the class path at " + path);
      }
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder()
              .fieldSeparator('\t')
              .commentStrategy(CommentStrategy.SKIP)
              .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
        return new Lexicon(name, reader.stream().toList());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read lexicon " + path, failed);
    }
  }

  /**
   * Terms of one column, folded as the normalised text is, with the meaning that the row gives
   * them; empty cells are no terms.
   */
  public <T> Map<String, T> terms(String column, Function<NamedCsvRecord, T> meaning) {
    Map<String, T> terms = new LinkedHashMap<>();
    for (NamedCsvRecord row : rows) {
      String term = row.getField(column);
      if (!term.isEmpty()) {
        terms.put(Simplified.fold(term), meaning.apply(row));
      }
    }
    return terms;
  }

  /** The rows that a condition holds for. */
  public Lexicon only(Predicate<NamedCsvRecord> condition) {
    return new Lexicon(name, rows.stream().filter(condition).toList());
  }
}
