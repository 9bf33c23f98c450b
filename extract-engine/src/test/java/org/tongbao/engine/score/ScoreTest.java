package org.tongbao.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the scores of every set of articles against its floors. */
@ParameterizedClass(name = "{0}")
@MethodSource("sets")
class ScoreTest {

  private static final List<String> SCORES =
      List.of("number", "meaning", "scope", "all", "announcement", "case", "focus", "regulation");
  private static final String MOST_TRAPS = "most.traps";
  private static final String MOST_UNEXPECTED = "most.events.where.none.is.expected";
  private static final int LEAST_ARTICLES = 8;

  /** Reading and extraction run once for each set. */
  private static final Map<String, SetScorer> SCORERS = new TreeMap<>();

  // JUnit sets it.
  @SuppressWarnings("NullAway.Init")
  @Parameter
  ArticleSet set;

  static List<ArticleSet> sets() throws IOException {
    for (ArticleSet set : ArticleSet.ALL) {
      SCORERS.put(set.name(), SetScorer.of(set));
    }
    return ArticleSet.ALL;
  }

  @Test
  void everyArticleHasItsExpectedEvents() throws IOException {
    assertThat(set.articles()).hasSizeGreaterThanOrEqualTo(LEAST_ARTICLES);
    for (Path article : set.articles()) {
      assertThat(set.expected(article)).exists();
    }
  }

  @Test
  void noScoreFallsBelowItsFloor() throws IOException {
    Properties floors = set.floors();
    SoftAssertions softly = new SoftAssertions();
    for (String score : SCORES) {
      softly
          .assertThat(scorer().f1(score))
          .as("F1 of %s: %s says what was missed", score, set.report())
          .isGreaterThanOrEqualTo(Double.parseDouble(floors.getProperty(score)));
    }
    softly.assertAll();
  }

  @Test
  void noMoreTrapsAndUnexpectedEventsThanRecorded() throws IOException {
    Properties floors = set.floors();
    assertThat(scorer().trapsSprung())
        .isLessThanOrEqualTo(Integer.parseInt(floors.getProperty(MOST_TRAPS)));
    assertThat(scorer().eventsWhereNoneExpected())
        .isLessThanOrEqualTo(Integer.parseInt(floors.getProperty(MOST_UNEXPECTED)));
  }

  @Test
  void everyFigureIsGrounded() {
    assertThat(scorer().ungrounded()).isZero();
  }

  private SetScorer scorer() {
    return Objects.requireNonNull(SCORERS.get(set.name()));
  }
}
