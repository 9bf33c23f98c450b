package org.tongbao.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Evidence;
import org.tongbao.engine.ExtractionEngine;
import org.tongbao.reading.Reading;

/** Real words in places where no sentence has them: a reader that looks past an end falls here. */
class CutTextTest {

  private static final int WINDOW = 60;
  private static final int CLAUSES = 12;
  private static final int MIXTURES = 3000;
  private static final long SEED = 20181;

  private final ExtractionEngine engine = new ExtractionEngine();

  static List<ArticleSet> sets() {
    return ArticleSet.ALL;
  }

  @ParameterizedTest
  @MethodSource("sets")
  void aTextMayBeginAndEndAnywhere(ArticleSet set) throws IOException {
    for (Path article : set.articles()) {
      String text = ArticleSet.read(article).text();
      for (int start = 0; start < text.length(); start++) {
        check(text.substring(start, Math.min(start + WINDOW, text.length())));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void clausesMayStandInAnyOrder(ArticleSet set) throws IOException {
    List<String> clauses = new ArrayList<>();
    for (Path article : set.articles()) {
      clauses.addAll(List.of(ArticleSet.read(article).text().split("(?<=[，。、；：\n])")));
    }
    Random random = new Random(SEED);
    for (int i = 0; i < MIXTURES; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < CLAUSES; j++) {
        text.append(clauses.get(random.nextInt(clauses.size())));
      }
      check(text.toString());
    }
  }

  private void check(String text) {
    Reading.Readable document =
        new Reading.Readable("0".repeat(32), "0".repeat(16), Source.UNKNOWN, text);
    try {
      for (CampaignEvent event : engine.extract(document)) {
        Evidence evidence = event.evidence();
        assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote());
      }
    } catch (RuntimeException e) {
      throw new AssertionError("no exception was expected for: " + text, e);
    }
  }
}
