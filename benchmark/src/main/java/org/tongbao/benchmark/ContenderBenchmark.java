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
import org.tongbao.reading.Reading;

/** What others do with the texts; one operation is one pass over the corpus. */
@State(Scope.Thread)
public class ContenderBenchmark {

  /** About the least that a script for such texts would look for: a number and its classifier. */
  private static final Pattern FIGURE =
      Pattern.compile("[0-9]{1,9}+(?:\\.[0-9]{1,4}+)?[万亿]?[余多]?[起宗名人个件条张部台]");

  private List<String> texts = List.of();

  @Setup
  public void prepare() throws IOException {
    texts = Corpus.ofThisJvm().documents().stream().map(Reading.Readable::text).toList();
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
    overTexts(ContenderBenchmark::figures, sink);
  }

  private void overTexts(Function<String, Object> contender, Blackhole sink) {
    for (String text : texts) {
      sink.consume(contender.apply(text));
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
