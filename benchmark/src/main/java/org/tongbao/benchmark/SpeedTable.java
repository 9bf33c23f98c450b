package org.tongbao.benchmark;

import java.util.List;

/** The contenders on the corpus, each also in times of HanLP's standard segmentation. */
final class SpeedTable {

  private static final String BASE = "ContenderBenchmark.hanlpStandard";
  private static final double MEBIBYTE = 1024 * 1024;

  private record Contender(String benchmark, String label) {}

  private static final List<Contender> CONTENDERS =
      List.of(
          new Contender("EngineBenchmark.extraction", "Tongbao, extraction"),
          new Contender("EngineBenchmark.readingAndExtraction", "Tongbao, reading and extraction"),
          new Contender(BASE, "HanLP, standard segmentation"),
          new Contender("ContenderBenchmark.hanlpSpeed", "HanLP, speed tokenizer"),
          new Contender("ContenderBenchmark.opencc4j", "opencc4j, to Simplified"),
          new Contender("ContenderBenchmark.regularExpression", "one regular expression"));

  private SpeedTable() {}

  static String of(List<Measurement> measurements, Corpus corpus) {
    double base = find(measurements, BASE).seconds();
    StringBuilder table =
        new StringBuilder(
                "%-32s %8s %6s %12s %14s %9s%n"
                    .formatted("", "MiB/s", "±", "documents/s", "KiB allocated", "times"))
            .append(
                "%-32s %8s %6s %12s %14s %9s%n".formatted("", "", "", "", "per document", "HanLP"));
    for (Contender contender : CONTENDERS) {
      Measurement measured = find(measurements, contender.benchmark);
      table.append(
          "%-32s %8.2f %5.0f%% %12.0f %14.1f %9.2f%n"
              .formatted(
                  contender.label,
                  corpus.utf8Bytes() / MEBIBYTE / measured.seconds(),
                  100 * measured.spread(),
                  corpus.documents().size() / measured.seconds(),
                  measured.allocatedBytes() / 1024 / corpus.documents().size(),
                  base / measured.seconds()));
    }
    return table.toString();
  }

  private static Measurement find(List<Measurement> measurements, String benchmark) {
    return measurements.stream()
        .filter(measurement -> measurement.name().equals(benchmark))
        .findFirst()
        .orElseThrow();
  }
}
