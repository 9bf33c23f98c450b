package org.tongbao.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.ContractJson;
import org.tongbao.engine.ExtractionEngine;
import org.tongbao.reading.Reading;
import org.tongbao.reading.charset.Decoding;
import org.tongbao.reading.charset.TextDecoder;

/** Runs reading and engine over the seeds; what was missed is written to target/seed-score.txt. */
class SeedScoreTest {

  private static final ObjectMapper JSON = ContractJson.mapper();
  private static final Tally TALLY = new Tally();

  @BeforeAll
  static void scoreAll() throws IOException {
    for (Path article : SeedArticles.all()) {
      score(article);
    }
    List<String> report = new ArrayList<>();
    TALLY.tiers.forEach((tier, count) -> report.add(line(tier.name(), count)));
    TALLY.kinds.forEach((kind, count) -> report.add(line(kind, count)));
    report.add("traps sprung %d, not grounded %d".formatted(TALLY.traps, TALLY.ungrounded));
    report.addAll(TALLY.notes);
    Files.write(Path.of(System.getProperty("basedir", "."), "target", "seed-score.txt"), report);
  }

  @Test
  void everyArticleHasItsExpectedEvents() throws IOException {
    assertThat(SeedArticles.all()).hasSizeGreaterThanOrEqualTo(8);
    for (Path article : SeedArticles.all()) {
      assertThat(SeedArticles.expected(article)).exists();
    }
  }

  @Test
  void noScoreFallsBelowItsFloor() throws IOException {
    Properties floors = new Properties();
    try (Reader reader =
        Files.newBufferedReader(SeedArticles.FOLDER.resolve("floors.properties"))) {
      floors.load(reader);
    }
    assertThat(floors.stringPropertyNames())
        .containsExactlyInAnyOrder(
            "number", "meaning", "scope", "all", "announcement", "case", "focus", "regulation");
    SoftAssertions softly = new SoftAssertions();
    for (String name : floors.stringPropertyNames()) {
      softly
          .assertThat(f1(name))
          .as("F1 of %s on the seeds: target/seed-score.txt says what was missed", name)
          .isGreaterThanOrEqualTo(Double.parseDouble(floors.getProperty(name)));
    }
    softly.assertAll();
  }

  @Test
  void noTrapIsSprungAndEveryFigureIsGrounded() {
    assertThat(TALLY.notes).noneMatch(note -> note.contains("\tTRAP\t"));
    assertThat(TALLY.notes).noneMatch(note -> note.contains("\tNOT GROUNDED\t"));
  }

  private static void score(Path article) throws IOException {
    byte[] bytes = Files.readAllBytes(article);
    String name = article.getFileName().toString();
    Reading.Readable document = SeedArticles.read(article);
    String text = Squashed.of(((Decoding.Text) TextDecoder.decode(bytes, null, null)).text());
    List<JsonNode> events =
        new ExtractionEngine()
            .extract(document).stream().map(event -> (JsonNode) JSON.valueToTree(event)).toList();
    for (JsonNode event : events) {
      int start = event.at("/evidence/start").asInt();
      int end = event.at("/evidence/end").asInt();
      assertThat(document.text().substring(start, end))
          .isEqualTo(event.at("/evidence/quote").asText());
    }
    JsonNode reference = JSON.readTree(SeedArticles.expected(article).toFile());
    List<JsonNode> figures = events.stream().filter(event -> event.has("figure")).toList();
    new FigureScorer(name, text, TALLY).score(reference, figures);
    MentionScorer.score(name, text, reference, events, TALLY);
  }

  private static double f1(String name) {
    return Stream.of(Tier.values())
        .filter(tier -> tier.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .map(TALLY.tiers::get)
        .orElseGet(() -> TALLY.kind(name))
        .f1();
  }

  private static String line(String name, Tally.Count count) {
    return "%-12s wanted %3d found %3d right %3d F1 %.3f"
        .formatted(
            name.toLowerCase(Locale.ROOT), count.wanted, count.found, count.right, count.f1());
  }
}
