package org.tongbao.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.query.facts.FigureBuilder.figure;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.query.facts.FigureBuilder;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** Search in both scripts, by words of any length, and by what was meant to break it. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class SearchTest {

  private static final Source SOURCE =
      new Source("通报", "样报", null, new PublicationTime("2021-10-14"), "a.md");

  private static final String SIMPLIFIED = "公安机关侦破“跑分”案件,抓获嫌疑人12名,下架App 3款。";
  private static final String TRADITIONAL = "公安機關打掉賭博團伙7個,凍結資金1.5萬元,嫌疑人落網。";
  private static final String MARKS = "涉案“100%\\_返利”'平台'被关停,嫌疑人归案。";

  private static String series = "";

  @BeforeEach
  void publishOnce() throws InterruptedException {
    if (!series.isEmpty()) {
      return;
    }
    series = "净网" + System.nanoTime();
    List<CampaignEvent> events =
        List.of(
            said("one", 0, "12名", 12, SIMPLIFIED),
            said("one", 50, "7個", 7, TRADITIONAL),
            said("one", 100, "1家", 1, MARKS));
    try (Feed feed = Feed.open()) {
      feed.publish(events.getFirst().documentId(), "x", SOURCE, events);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "名 | S",
        "赌 | T",
        "賭 | T",
        "疑 | STM",
        "抓获 | S",
        "抓獲 | S",
        "嫌疑 | STM",
        "赌博 | T",
        "團伙 | T",
        "团伙 | T",
        "嫌疑人 | STM",
        "打掉赌 | T",
        "侦破跑分 | ",
        "获抓 | ",
        "12名 | S",
        "１２名 | S",
        "app3款 | S",
        "APP | S",
        "1.5万 | T",
        "15万 | ",
        "抓获 下架 | S",
        "下架　抓獲 | S",
        "抓获 赌博 | ",
        "“跑分” | S",
        "100% | M",
        "% | M",
        "_ | M",
        "\\_ | M",
        "' | M",
        "'平台' | M",
        "'); drop table event_record; -- | ",
        "100%返利 | ",
        "1,2} | ",
      })
  void eachQueryFindsWhatHasItAndNothingElse(String query, String expected) {
    StringBuilder found = new StringBuilder();
    for (JsonNode hit : hits(query)) {
      found.append(
          switch (hit.at("/event/evidence/sentence").asText()) {
            case SIMPLIFIED -> 'S';
            case TRADITIONAL -> 'T';
            case MARKS -> 'M';
            default -> '?';
          });
    }
    assertThat(found.toString()).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void aQueryOfTwoHundredCharactersIsAnswered() {
    assertThat(hits("嫌疑".repeat(100))).isEmpty();
    Answers.problem(400, RestAssured.get("/v1/search?q={q}", "嫌".repeat(201)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000", "\u00A0", "\u0000", "\t\n"})
  void aBlankQueryIsRefused(String query) {
    JsonNode problem = Answers.problem(400, RestAssured.get("/v1/search?q={q}", query));

    assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo("q");
  }

  @Test
  void aQueryMustBeThere() {
    JsonNode problem = Answers.problem(400, RestAssured.get("/v1/search"));

    assertThat(problem.at("/errors/0/message").asText()).isEqualTo("is missing");
  }

  @Test
  void aHitNamesItsFactAndACopyThatOfItsSource() throws Exception {
    String sentence = "今年以来各地公安机关共抓获电信网络诈骗犯罪嫌疑人4321名,成效显著。";
    CampaignEvent source =
        figure(series + "source", 0)
            .campaign(series + "甲", 2021)
            .says("4321名", 4321, Bound.EXACT)
            .sentence(sentence)
            .published("2021-10-14")
            .period("2021-01-01", "2021-10-14")
            .build();
    CampaignEvent copy = FigureBuilder.copyOf(source, series + "copy", "2021-11-01");
    try (Feed feed = Feed.open()) {
      feed.publish(source.documentId(), "x", SOURCE, List.of(source));
      feed.publish(copy.documentId(), "y", SOURCE, List.of(copy));
    }

    List<JsonNode> hits = hits(series + "甲", "4321名");

    assertThat(hits).hasSize(2);
    String factId = hits.getFirst().path("factId").asText();
    assertThat(hits.getLast().path("factId").asText()).isEqualTo(factId);
    JsonNode fact = Answers.get("Fact", "/v1/facts/" + factId);
    assertThat(fact.path("sources").asInt()).isEqualTo(1);
    assertThat(fact.path("statements").findValuesAsText("eventId")).contains(source.id());
  }

  @Test
  void pagesOfASearchAreItsWholeListOnceAndTheirTokensFitNoOtherQuery() {
    String path = "/v1/search?limit=1&series=" + series + "&q=";
    List<String> seen = new ArrayList<>();
    JsonNode page = Answers.get("EventPage", path + "嫌疑");
    String token = page.path("next").asText();
    while (true) {
      assertThat(page.at("/total/relation").asText()).isEqualTo("EXACT");
      page.path("items").forEach(hit -> seen.add(hit.at("/event/id").asText()));
      if (page.path("next").isNull()) {
        break;
      }
      page = Answers.get("EventPage", path + "嫌疑&after=" + page.path("next").asText());
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(page.at("/total/count").asInt());
    Answers.problem(400, RestAssured.get(path + "嫌&after=" + token));
  }

  private static List<JsonNode> hits(String query) {
    return hits(series, query);
  }

  private static List<JsonNode> hits(String campaign, String query) {
    return Answers.get("EventPage", "/v1/search?series={s}&q={q}", campaign, query)
        .path("items")
        .valueStream()
        .toList();
  }

  private static CampaignEvent said(
      String document, int start, String text, long value, String sentence) {
    return figure(series + document, start)
        .campaign(series, 2021)
        .says(text, value, Bound.EXACT)
        .sentence(sentence)
        .published("2021-10-14")
        .period("2021-01-01", "2021-10-14")
        .build();
  }
}
