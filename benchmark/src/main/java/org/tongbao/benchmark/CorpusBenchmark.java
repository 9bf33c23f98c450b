package org.tongbao.benchmark;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.tokenizer.SpeedTokenizer;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
public class CorpusBenchmark {

  /** About the least that a script for such texts would look for: a number and its classifier. */
  private static final Pattern FIGURE =
      Pattern.compile("[0-9]{1,9}+(?:\\.[0-9]{1,4}+)?[万亿]?[余多]?[起宗名人个件条张部台]");

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

  @Benchmark
  public void hanlpStandard(Blackhole sink) {
    overTexts(HanLP::segment, sink);
  }

  @Benchmark
  public void hanlpSpeed(Blackhole sink) {
    overTexts(SpeedTokenizer::segment, sink);
  }

  @Benchmark
  public void opencc4j(Blackhole sink) {
    overTexts(ZhConverterUtil::toSimple, sink);
  }

  @Benchmark
  public void regularExpression(Blackhole sink) {
    overTexts(CorpusBenchmark::figures, sink);
  }

  private void overTexts(Function<String, Object> contender, Blackhole sink) {
    for (Reading.Readable document : documents) {
      sink.consume(contender.apply(document.text()));
    }
  }

  private static int figures(String text) {
    Matcher matcher = FIGURE.matcher(text);
    int figures = 0;
    while (matcher.find()) {
      figures++;
    }
    return figures;
  }
}
