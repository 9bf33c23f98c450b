package org.tongbao.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.tongbao.contract.document.Source;
import org.tongbao.engine.ExtractionEngine;
import org.tongbao.reading.Reading;

/**
 * Extraction of one and the same mebibyte, cut into texts of equal length: were the work not
 * linear, long texts would take more time for each character.
 */
@State(Scope.Thread)
public class LengthBenchmark {

  @Param({"1", "4", "16", "64", "256", "1024"})
  public int kibibytes;

  private final ExtractionEngine engine = new ExtractionEngine();
  private List<Reading.Readable> documents = List.of();

  @Setup
  public void prepare() throws IOException {
    Corpus corpus = Corpus.ofThisJvm();
    Source source = corpus.documents().getFirst().source();
    documents =
        cut(corpus.joinedText(), Corpus.LEAST_UTF8_BYTES / 1024 / kibibytes).stream()
            .map(text -> new Reading.Readable("0".repeat(32), "0".repeat(16), source, text))
            .toList();
  }

  /** One operation is one pass over all texts. */
  @Benchmark
  public void extraction(Blackhole sink) {
    for (Reading.Readable document : documents) {
      sink.consume(engine.extract(document));
    }
  }

  private static List<String> cut(String text, int count) {
    List<String> pieces = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      int start = (int) (i * text.length() / count);
      int end = (int) ((i + 1) * text.length() / count);
      pieces.add(text.substring(start, end));
    }
    return pieces;
  }
}
