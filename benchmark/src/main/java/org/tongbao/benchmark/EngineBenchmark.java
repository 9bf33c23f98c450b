package org.tongbao.benchmark;

import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.tongbao.engine.ExtractionEngine;
import org.tongbao.reading.DocumentReader;
import org.tongbao.reading.Reading;

/** One operation is one pass over all documents of the corpus. */
@State(Scope.Thread)
public class EngineBenchmark {

  private final ExtractionEngine engine = new ExtractionEngine();
  private final DocumentReader reader = new DocumentReader();
  private List<ArticleFile> articles = List.of();
  private List<Reading.Readable> documents = List.of();

  @Setup
  public void prepare() throws IOException {
    Corpus corpus = Corpus.ofThisJvm();
    articles = corpus.articles();
    documents = corpus.documents();
  }

  @Benchmark
  public void extraction(Blackhole sink) {
    for (Reading.Readable document : documents) {
      sink.consume(engine.extract(document));
    }
  }

  /** From the bytes as fetched, with their markup and charset: the articles unvaried. */
  @Benchmark
  public void readingAndExtraction(Blackhole sink) {
    for (int i = 0; i < documents.size(); i++) {
      ArticleFile.Fetched fetched = articles.get(i % articles.size()).fetched();
      if (reader.read(fetched.bytes(), fetched.hints()) instanceof Reading.Readable document) {
        sink.consume(engine.extract(document));
      }
    }
  }
}
