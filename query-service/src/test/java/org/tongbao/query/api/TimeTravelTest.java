package org.tongbao.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.query.facts.FigureBuilder.figure;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.query.facts.FigureBuilder;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** What stood once can be asked for, and is what was answered then. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class TimeTravelTest {

  private static final Source SOURCE =
      new Source("通报", "样报", null, new PublicationTime("2021-10-14"), "a.md");

  private final String series = "净网" + System.nanoTime();
  private Feed feed;

  @BeforeEach
  void open() throws InterruptedException {
    feed = Feed.open();
  }

  @AfterEach
  void close() {
    feed.close();
  }

  /** Paths that are asked with the stamp of their first answer, again and again. */
  @Test
  void askedAgainWithItsStampAnAnswerIsTheSameWhateverCame() throws Exception {
    CampaignEvent october = suspects("bulletin", "8万余名", 80_000, "2021-10-14").build();
    CampaignEvent copy = FigureBuilder.copyOf(october, series + "portal", "2021-10-15");
    feed.publish(october.documentId(), "共8万余名。", SOURCE, List.of(october));
    feed.publish(copy.documentId(), "共8万余名。", SOURCE, List.of(copy));
    String factId =
        Answers.get("FactPage", "/v1/facts?series=" + series).at("/items/0/factId").asText();
    List<String> paths =
        List.of(
            "/v1/facts?series=" + series + "&edition=2021",
            "/v1/facts/" + factId + "?asOf=2021-12-31",
            "/v1/events?series=" + series,
            "/v1/events/" + october.id(),
            "/v1/documents/" + october.documentId());
    List<Response> first = paths.stream().map(path -> RestAssured.get(path)).toList();
    List<String> stamps = first.stream().map(r -> r.header(AnswerStamp.HEADER)).toList();

    CampaignEvent december = suspects("encyclopedia", "10.3万余名", 103_000, "2021-12-31").build();
    feed.publish(december.documentId(), "共10.3万余名。", SOURCE, List.of(december));
    feed.withdraw(october.documentId());

    Answers.problem(404, RestAssured.get("/v1/events/" + october.id()));
    assertThat(Answers.get("Fact", "/v1/facts/" + factId).at("/current/value").asInt())
        .isEqualTo(103_000);
    for (int i = 0; i < paths.size(); i++) {
      String separator = paths.get(i).contains("?") ? "&" : "?";
      Response again = RestAssured.get(paths.get(i) + separator + "knownAt=" + stamps.get(i));
      assertThat(again.asString()).as(paths.get(i)).isEqualTo(first.get(i).asString());
      assertThat(again.header(AnswerStamp.HEADER)).isEqualTo(stamps.get(i));
    }
    JsonNode then =
        Answers.get("FactPage", "/v1/facts?series=" + series + "&knownAt=" + stamps.getFirst());
    assertThat(then.at("/items/0/statements/0/copies").asInt()).isEqualTo(1);
    assertThat(then.at("/items/0/sources").asInt()).isEqualTo(1);
  }

  @Test
  void asOfLimitsTheDaysThatNumbersCountUpTo() throws Exception {
    CampaignEvent october = suspects("bulletin", "8万余名", 80_000, "2021-10-14").build();
    CampaignEvent december = suspects("encyclopedia", "10.3万余名", 103_000, "2021-12-31").build();
    feed.publish(october.documentId(), "x", SOURCE, List.of(october));
    feed.publish(december.documentId(), "y", SOURCE, List.of(december));
    String path = "/v1/facts?series=" + series;

    assertThat(current(path)).containsExactly("103000");
    assertThat(current(path + "&asOf=2021-12-31")).containsExactly("103000");
    assertThat(current(path + "&asOf=2021-12-30")).containsExactly("80000");
    assertThat(current(path + "&asOf=2021-10-13")).isEmpty();
    String factId = Answers.get("FactPage", path).at("/items/0/factId").asText();
    Answers.problem(404, RestAssured.get("/v1/facts/" + factId + "?asOf=2021-10-13"));
  }

  @Test
  void whatComesInAnHourIsWhatStandsNow() throws Exception {
    CampaignEvent event = suspects("later", "5名", 5, "2021-10-14").build();
    feed.publish(event.documentId(), "x", SOURCE, List.of(event));

    assertThat(current("/v1/facts?series=" + series + "&knownAt=2999-01-01T00:00:00Z"))
        .containsExactly("5");
  }

  @Test
  void beforeTheFirstKnownMomentNothingIsKnown() {
    for (String path : List.of("facts", "events", "documents", "facts/x", "events/x")) {
      JsonNode problem =
          Answers.problem(410, RestAssured.get("/v1/" + path + "?knownAt=2001-01-01T00:00:00Z"));
      assertThat(problem.path("type").asText()).endsWith("not-known-then");
      assertThat(problem.path("detail").asText()).contains("the first known moment is 20");
    }
  }

  @Test
  void allStatementsOfAFactComeInPages() throws Exception {
    for (int i = 1; i <= 25; i++) {
      String day = "2021-10-%02d".formatted(i);
      CampaignEvent event = suspects("daily" + i, 100 + i + "名", 100 + i, day).build();
      feed.publish(event.documentId(), "x", SOURCE, List.of(event));
    }
    JsonNode fact = Answers.get("FactPage", "/v1/facts?series=" + series).at("/items/0");
    assertThat(fact.path("statements")).hasSize(20);
    assertThat(fact.path("statementCount").asInt()).isEqualTo(25);
    assertThat(fact.at("/runs/0/statements").asInt()).isEqualTo(25);
    assertThat(fact.path("sources").asInt()).isEqualTo(25);

    String path = "/v1/facts/" + fact.path("factId").asText() + "/statements?limit=10";
    List<Integer> values = new ArrayList<>();
    JsonNode page = Answers.get("StatementPage", path);
    page.path("items").forEach(said -> values.add(said.path("value").asInt()));
    while (!page.path("next").isNull()) {
      page = Answers.get("StatementPage", path + "&after=" + page.path("next").asText());
      page.path("items").forEach(said -> values.add(said.path("value").asInt()));
    }
    assertThat(page.at("/total/count").asInt()).isEqualTo(25);
    assertThat(values).hasSize(25).first().isEqualTo(125);
    assertThat(values).isSortedAccordingTo(Comparator.reverseOrder());
    Answers.problem(404, RestAssured.get("/v1/facts/x/statements"));
  }

  @Test
  void readersAreToldOfAnotherEpoch() {
    String epoch = Answers.get("ChangePage", "/v1/changes?limit=1").path("epoch").asText();
    assertThat(Answers.get("ChangePage", "/v1/changes?limit=1&epoch=" + epoch)).isNotEmpty();

    String renewed = Answers.json(RestAssured.post("/admin/rebuild/epoch")).path("epoch").asText();

    assertThat(renewed).isNotEqualTo(epoch);
    JsonNode problem = Answers.problem(410, RestAssured.get("/v1/changes?limit=1&epoch=" + epoch));
    assertThat(problem.path("type").asText()).endsWith("other-epoch");
    assertThat(problem.path("detail").asText()).contains(renewed);
    assertThat(Answers.get("ChangePage", "/v1/changes?limit=1").path("epoch").asText())
        .isEqualTo(renewed);
  }

  @Test
  void rebuildsOfWhatIsRightTellNobody() throws Exception {
    CampaignEvent event = suspects("right", "5名", 5, "2021-10-14").build();
    feed.publish(event.documentId(), "x", SOURCE, List.of(event));
    long before = Answers.get("ChangePage", "/v1/changes?limit=1").path("latest").asLong();

    for (String what : List.of("facts", "projection")) {
      Response done = RestAssured.post("/admin/rebuild/" + what);
      assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
      assertThat(Answers.json(done).path("changes").asInt()).isZero();
    }

    assertThat(current("/v1/facts?series=" + series)).containsExactly("5");
    assertThat(Answers.get("ChangePage", "/v1/changes?limit=1").path("latest").asLong())
        .isEqualTo(before);
  }

  @Test
  void adminIsClosedToPagesFromElsewhere() {
    Answers.problem(
        403,
        RestAssured.given().header("Origin", "https://evil.example").post("/admin/rebuild/epoch"));
  }

  private static List<String> current(String path) {
    List<String> values = new ArrayList<>();
    Answers.get("FactPage", path)
        .path("items")
        .forEach(fact -> values.add(fact.at("/current/value").asText()));
    return values;
  }

  private FigureBuilder suspects(String document, String text, long value, String to) {
    return figure(series + document, 5)
        .campaign(series, 2021)
        .says(text, value, text.contains("余") ? Bound.AT_LEAST : Bound.EXACT)
        .sentence("今年以来，各地公安机关抓获犯罪嫌疑人" + text + "。")
        .published("2021-10-14")
        .period("2021-01-01", to);
  }
}
