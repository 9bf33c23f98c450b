package org.tongbao.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import com.github.houbb.opencc4j.util.ZhHkConverterUtil;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Figure;
import org.tongbao.engine.ExtractionEngine;
import org.tongbao.reading.Reading;

/** Traditional and Simplified versions of a text give the same events. */
class ScriptParityTest {

  private final ExtractionEngine engine = new ExtractionEngine();

  static List<Path> articles() throws IOException {
    List<Path> articles = new ArrayList<>();
    for (ArticleSet set : ArticleSet.ALL) {
      articles.addAll(set.articles());
    }
    return articles;
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyScriptGivesTheSameEvents(Path article) throws IOException {
    Reading.Readable document = ArticleSet.read(article);
    List<String> events = events(document, document.text());

    Stream.of(
            ZhConverterUtil.toSimple(document.text()),
            ZhConverterUtil.toTraditional(document.text()),
            ZhHkConverterUtil.toTraditional(document.text()))
        .forEach(text -> assertThat(events(document, text)).isEqualTo(events));
  }

  private List<String> events(Reading.Readable document, String text) {
    Reading.Readable converted =
        new Reading.Readable(document.documentId(), document.revision(), document.source(), text);
    return engine.extract(converted).stream().map(ScriptParityTest::meaning).toList();
  }

  /** All that does not quote the text. */
  private static String meaning(CampaignEvent event) {
    String scope =
        "%s %s %s %s %s %s %s"
            .formatted(
                event.id(),
                event.type(),
                event.campaign(),
                event.crimes(),
                event.region(),
                event.period(),
                event.evidence().fingerprint());
    return event.detail() instanceof Figure figure
        ? "%s %s %s %s %s %s %s %s %s %s"
            .formatted(
                scope,
                figure.value(),
                figure.upper(),
                figure.bound(),
                figure.unit(),
                figure.action(),
                figure.objectKind(),
                figure.subject(),
                figure.level(),
                figure.partOf())
        : scope;
  }
}
