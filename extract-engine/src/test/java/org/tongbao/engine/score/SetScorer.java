package org.tongbao.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tongbao.contract.ContractJson;
import org.tongbao.engine.ExtractionEngine;
import org.tongbao.reading.Reading;
import org.tongbao.reading.charset.Decoding;
import org.tongbao.reading.charset.TextDecoder;

/** Runs reading and engine over a set of articles and adds up what was right. */
final class SetScorer {

  private static final ObjectMapper JSON = ContractJson.mapper();

  private final Tally tally = new Tally();
  private int eventsWhereNoneExpected;

  static SetScorer of(ArticleSet set) throws IOException {
    SetScorer scorer = new SetScorer();
    for (Path article : set.articles()) {
      scorer.score(article, JSON.readTree(set.expected(article).toFile()));
    }
    Files.createDirectories(set.report().getParent());
    Files.write(set.report(), scorer.report());
    return scorer;
  }

  /**
   * @param name of a tier or of a type of event
   */
  double f1(String name) {
    return Stream.of(Tier.values())
        .filter(tier -> tier.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .map(tally.tiers::get)
        .orElseGet(() -> tally.kind(name))
        .f1();
  }

  int trapsSprung() {
    return tally.traps;
  }

  int ungrounded() {
    return tally.ungrounded;
  }

  /** Events of any type in the articles that are not about campaigns. */
  int eventsWhereNoneExpected() {
    return eventsWhereNoneExpected;
  }

  private void score(Path article, JsonNode reference) throws IOException {
    String name = article.getFileName().toString();
    Reading.Readable document = ArticleSet.read(article);
    Decoding decoding = TextDecoder.decode(Files.readAllBytes(article), null, null);
    String text = Squashed.of(((Decoding.Text) decoding).text());
    List<JsonNode> events =
        new ExtractionEngine()
            .extract(document).stream().map(event -> (JsonNode) JSON.valueToTree(event)).toList();
    for (JsonNode event : events) {
      int start = event.at("/evidence/start").asInt();
      int end = event.at("/evidence/end").asInt();
      assertThat(document.text().substring(start, end))
          .isEqualTo(event.at("/evidence/quote").asText());
    }
    List<JsonNode> figures = events.stream().filter(event -> event.has("figure")).toList();
    new FigureScorer(name, text, tally).score(reference, figures);
    MentionScorer.score(name, text, reference, events, tally);
    if (expectsNothing(reference)) {
      eventsWhereNoneExpected += events.size();
    }
  }

  private static boolean expectsNothing(JsonNode reference) {
    return Stream.of("figures", "cases", "announcements", "focus", "regulations")
        .allMatch(list -> reference.path(list).isEmpty());
  }

  private List<String> report() {
    List<String> report = new ArrayList<>();
    tally.tiers.forEach((tier, count) -> report.add(line(tier.name(), count)));
    tally.kinds.forEach((kind, count) -> report.add(line(kind, count)));
    report.add(
        "traps sprung %d, not grounded %d, events where none is expected %d"
            .formatted(tally.traps, tally.ungrounded, eventsWhereNoneExpected));
    report.addAll(tally.notes);
    return report;
  }

  private static String line(String name, Tally.Count count) {
    return "%-12s wanted %3d found %3d right %3d F1 %.3f"
        .formatted(
            name.toLowerCase(Locale.ROOT), count.wanted, count.found, count.right, count.f1());
  }
}
