package org.tongbao.benchmark;

import java.util.Comparator;
import java.util.List;

/** Extraction's time per character, by the length of the text. */
final class LengthTable {

  private static final double NANOSECONDS = 1e9;

  private record Row(int kibibytes, Measurement measured) {}

  private LengthTable() {}

  static String of(List<Measurement> measurements, Corpus corpus) {
    int characters = corpus.joinedText().length();
    StringBuilder table =
        new StringBuilder(
            "%-16s %14s %14s %6s%n"
                .formatted("length of a text", "characters", "ns/character", "±"));
    measurements.stream()
        .filter(measurement -> measurement.name().equals("LengthBenchmark.extraction"))
        .map(
            measured ->
                new Row(Integer.parseInt(measured.benchmark().getParam("kibibytes")), measured))
        .sorted(Comparator.comparingInt(Row::kibibytes))
        .forEach(
            row ->
                table.append(
                    "%11d KiB %,15d %14.1f %5.0f%%%n"
                        .formatted(
                            row.kibibytes,
                            (long) characters * row.kibibytes * 1024 / Corpus.LEAST_UTF8_BYTES,
                            row.measured.seconds() * NANOSECONDS / characters,
                            100 * row.measured.spread())));
    return table.toString();
  }
}
