package org.tongbao.query.label;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The labels of all codes, from one file. */
public final class Labels {

  /** Columns set, code, zh, en. */
  public static final String FILE = "/labels/labels.csv";

  private Labels() {}

  /** By the name of the set, in the order of the file. */
  public static Map<String, List<Label>> read() {
    Map<String, List<Label>> sets = new LinkedHashMap<>();
    InputStream file = Objects.requireNonNull(Labels.class.getResourceAsStream(FILE), FILE);
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        sets.computeIfAbsent(row.getField("set"), _ -> new ArrayList<>())
            .add(new Label(row.getField("code"), row.getField("zh"), row.getField("en")));
      }
      return sets;
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }
}
