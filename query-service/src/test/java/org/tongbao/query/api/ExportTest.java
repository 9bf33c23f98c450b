package org.tongbao.query.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.query.facts.FigureBuilder.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.query.facts.FigureBuilder;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** Lists as files: complete, safe to open, and honest where they are cut. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class ExportTest {

  /** More than an export has in memory at once. */
  private static final int EVENTS = 903;

  private static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"抓获\")";

  private static final Source SOURCE =
      new Source(
          FORMULA, "样报", "https://example.cn/a?b=1", new PublicationTime("2021-10-14"), null);

  private static String series = "";
  private static String documentId = "";

  @BeforeEach
  void publishOnce() throws InterruptedException {
    if (!series.isEmpty()) {
      return;
    }
    series = "净网" + System.nanoTime();
    List<CampaignEvent> events = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      events.add(said(i));
    }
    documentId = events.getFirst().documentId();
    try (Feed feed = Feed.open()) {
      feed.publish(documentId, "x", SOURCE, events);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/events?x=", "/v1/search?q=犯罪嫌疑"})
  void aSheetHasEveryRowOnceWithWhatLeadsBackToItsWords(String list) {
    Response response = get(list + "&edition=2021&series=" + series + "&format=csv");

    assertThat(response.contentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(response.header("Tongbao-Total")).isEqualTo("EXACT " + EVENTS);
    assertThat(response.header("Tongbao-Known-At")).isNotBlank();
    List<NamedCsvRecord> rows = rows(response);
    assertThat(rows).hasSize(EVENTS);
    assertThat(rows).extracting(row -> row.getField("eventId")).doesNotHaveDuplicates();
    NamedCsvRecord row = rows.getFirst();
    assertThat(row.getField("quote")).isEqualTo(row.getField("text"));
    assertThat(row.getField("asOf")).isEqualTo("2021-10-14");
    assertThat(row.getField("factId")).hasSize(32);
    assertThat(RestAssured.get(row.getField("fact")).statusCode()).isEqualTo(200);
    assertThat(RestAssured.get(row.getField("event")).statusCode()).isEqualTo(200);
    assertThat(RestAssured.get(row.getField("document")).statusCode()).isEqualTo(200);
  }

  @Test
  void jsonLinesAreTheItemsOfThePages() throws Exception {
    Response response = get("/v1/events?edition=2021&series=" + series + "&format=jsonl&x=");

    List<String> lines = response.asString().lines().toList();
    assertThat(lines).hasSize(EVENTS);
    JsonNode page = Answers.get("EventPage", "/v1/events?limit=1&edition=2021&series=" + series);
    ObjectNode line = (ObjectNode) ContractJson.mapper().readTree(lines.getFirst());
    assertThat(line.remove("factId").asText()).as("told by files alone").hasSize(32);
    assertThat(line).isEqualTo(page.at("/items/0"));
  }

  @ParameterizedTest
  @CsvSource({
    "EventPage, /v1/events?x=",
    "FactPage, /v1/facts?x=",
    "EventPage, /v1/search?q=嫌疑",
  })
  void jsonIsOnePageOfAll(String schema, String list) {
    JsonNode all = Answers.get(schema, path(list + "&format=json&edition=2021&series=" + series));

    assertThat(all.path("items").size()).isEqualTo(all.at("/total/count").asInt());
    assertThat(all.path("next").isNull()).isTrue();
    assertThat(all.has("cut")).isFalse();
  }

  @Test
  void everyOtherListComesAsAFileToo() {
    NamedCsvRecord fact =
        rows(get("/v1/facts?format=csv&x=&edition=2021&series=" + series)).getFirst();
    assertThat(fact.getField("quote")).isNotBlank();
    assertThat(fact.getField("asOf")).isEqualTo("2021-10-14");
    assertThat(RestAssured.get(fact.getField("fact")).statusCode()).isEqualTo(200);
    assertThat(RestAssured.get(fact.getField("document")).statusCode()).isEqualTo(200);
    String statements = "/v1/facts/" + fact.getField("factId") + "/statements";
    assertThat(rows(get(statements + "?format=csv")).getFirst().getField("factId"))
        .isEqualTo(fact.getField("factId"));
    assertThat(rows(get("/v1/documents?format=csv")))
        .filteredOn(row -> row.getField("documentId").equals(documentId))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getField("link")).isEqualTo("https://example.cn/a?b=1");
              assertThat(row.getField("title")).isEqualTo("'" + FORMULA);
            });
    assertThat(rows(get("/v1/changes?format=csv&document=" + documentId)))
        .hasSize(EVENTS)
        .allSatisfy(row -> assertThat(row.getField("kind")).isEqualTo("event.added"));
    JsonNode changes = Answers.get("ChangePage", "/v1/changes?format=json&document=" + documentId);
    assertThat(changes.path("items")).hasSize(EVENTS);
  }

  @Test
  void campaignsSourcesAndDeadLettersAreFilesToo() throws Exception {
    NamedCsvRecord campaign =
        rows(get("/v1/campaigns?format=csv")).stream()
            .filter(row -> row.getField("series").equals(series))
            .findFirst()
            .orElseThrow();
    assertThat(campaign.getField("editions")).startsWith("2021");
    assertThat(Integer.parseInt(campaign.getField("events"))).isGreaterThanOrEqualTo(EVENTS);
    assertThat(given().urlEncodingEnabled(false).get(campaign.getField("campaign")).statusCode())
        .isEqualTo(200);
    String publisher = "+通报" + System.nanoTime();
    DeadLetter letter = letterOf(publisher);
    try (Feed feed = Feed.open()) {
      feed.write(letter);
      CampaignEvent event = figure(publisher, 3).campaign("=1+1", 2021).build();
      feed.publish(
          event.documentId(),
          "x",
          new Source("x", publisher, "https://one.example.cn/x", null, null),
          List.of(event));
      Feed.await(() -> RestAssured.get("/v1/dead-letters/" + letter.key()).statusCode() == 200);
    }
    assertThat(rows(get("/v1/sources?format=csv")))
        .filteredOn(row -> row.getField("publisher").equals("'" + publisher))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getField("host")).isEqualTo("one.example.cn");
              assertThat(row.getField("documents")).isEqualTo("1");
            });
    assertThat(rows(get("/v1/campaigns?format=csv")))
        .extracting(row -> row.getField("series"))
        .contains("'=1+1");
    assertThat(rows(get("/v1/dead-letters?format=csv&stage=extract&reason=NO_TEXT")))
        .filteredOn(row -> row.getField("documentId").equals(letter.documentId()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getField("detail")).isEqualTo("'" + FORMULA);
              assertThat(row.getField("publisher")).isEqualTo("'" + publisher);
              assertThat(RestAssured.get(row.getField("letter")).statusCode()).isEqualTo(200);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "CampaignPage, /v1/campaigns",
    "SourcePage, /v1/sources",
    "DeadLetterPage, /v1/dead-letters",
  })
  void theirFilesHaveWhatTheirPagesHave(String schema, String list) throws Exception {
    try (Feed feed = Feed.open()) {
      DeadLetter letter = letterOf("样报");
      feed.write(letter);
      Feed.await(() -> RestAssured.get("/v1/dead-letters/" + letter.key()).statusCode() == 200);
    }
    JsonNode all = Answers.get(schema, list + "?format=json");

    assertThat(all.path("items").size()).isEqualTo(all.at("/total/count").asInt()).isPositive();
    assertThat(get(list + "?format=jsonl").asString().lines()).hasSize(all.path("items").size());
    assertThat(rows(get(list + "?format=csv"))).hasSize(all.path("items").size());
    assertThat(get(list + "?format=csv&limit=1").header("Tongbao-Row-Limit")).isEqualTo("1");
  }

  private static DeadLetter letterOf(String publisher) {
    return new DeadLetter(
        Stage.EXTRACT,
        "%032x".formatted(System.nanoTime()),
        null,
        Reason.NO_TEXT,
        FORMULA,
        List.of(),
        null,
        new Source("x", publisher, null, null, null),
        Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void whatIsCutSaysSoAndWhereToGoOn() throws Exception {
    String list = "/v1/events?limit=700&edition=2021&series=" + series + "&format=";
    List<String> first = get(list + "jsonl&x=").asString().lines().toList();
    assertThat(first).hasSize(701);
    JsonNode last = ContractJson.mapper().readTree(first.getLast());
    assertThat(last.path("cut").asText()).startsWith("cut after 700 rows: there are more");

    String after = "&after=" + last.path("next").asText();
    List<String> second = get(list + "jsonl&x=" + after).asString().lines().toList();

    assertThat(second).hasSize(EVENTS - 700).doesNotContainAnyElementsOf(first.subList(0, 700));
    String sheet = get(list + "csv&x=").asString();
    assertThat(sheet.lines().toList().getLast())
        .isEqualTo("cut after 700 rows: there are more; go on with" + after.replace('&', ' '));
    JsonNode page = Answers.get("EventPage", path(list + "json&x="));
    assertThat(page.path("items")).hasSize(700);
    assertThat(page.path("cut").asText()).startsWith("cut after 700 rows");
    assertThat(page.path("next")).isEqualTo(last.path("next"));
    JsonNode changes =
        Answers.get("ChangePage", "/v1/changes?format=json&limit=7&document=" + documentId);
    assertThat(changes.path("items")).hasSize(7);
    assertThat(changes.path("next")).isEqualTo(changes.at("/items/6/cursor"));
  }

  @Test
  void aByteOrderMarkComesWhereItIsAskedFor() {
    String path = path("/v1/events?limit=1&format=csv&edition=2021&series=" + series);

    assertThat(RestAssured.get(path).asByteArray()).startsWith("eventId,".getBytes(UTF_8));
    assertThat(RestAssured.get(path + "&bom=true").asByteArray())
        .startsWith("\uFEFFeventId,".getBytes(UTF_8));
    JsonNode problem = Answers.problem(400, RestAssured.get("/v1/events?bom=true"));
    assertThat(problem.at("/errors/0/message").asText()).isEqualTo("goes with format=csv alone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv | text/csv;charset=UTF-8",
        "application/x-ndjson | application/x-ndjson",
        "application/json | application/json",
        "*/* | application/json",
        "text/html, text/csv;q=0.9, application/json;q=0.1 | text/csv;charset=UTF-8",
      })
  void acceptChoosesToo(String accept, String contentType) {
    Response response = given().accept(accept).get("/v1/facts?limit=2");

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    assertThat(response.contentType().replace(" ", "")).startsWith(contentType);
  }

  @Test
  void theFileHasAName() {
    assertThat(RestAssured.get("/v1/facts?format=csv&limit=1").header("Content-Disposition"))
        .matches("attachment; filename=\"tongbao-facts-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
  }

  @Test
  void aRefusalIsAProblemAndNoFile() {
    Answers.problem(400, RestAssured.get("/v1/events?format=xlsx"));
    Answers.problem(400, RestAssured.get("/v1/events?format=csv&limit=100001"));
    Answers.problem(410, RestAssured.get("/v1/events?format=csv&knownAt=1970-01-01T00:00:00Z"));
    Answers.problem(404, RestAssured.get("/v1/facts/x/statements?format=csv"));
    Answers.problem(410, RestAssured.get("/v1/changes?format=csv&epoch=x"));
  }

  @Test
  void factsOfThePastComeAsAFile() throws Exception {
    String list = "/v1/facts?format=csv&series=" + series;
    Response now = get(list);
    assertThat(rows(now)).hasSize(7);
    CampaignEvent later = figure(series + "later", 0).campaign(series, 2022).build();
    try (Feed feed = Feed.open()) {
      feed.publish(later.documentId(), "x", SOURCE, List.of(later));
    }
    assertThat(rows(get(list))).hasSize(8);

    assertThat(get(list + "&knownAt=" + now.header("Tongbao-Known-At")).asString())
        .isEqualTo(now.asString());
  }

  private static String path(String path) {
    return path.replace("?x=&", "?").replace("&x=", "");
  }

  private static Response get(String path) {
    Response response = RestAssured.get(path(path));
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response;
  }

  private static List<NamedCsvRecord> rows(Response response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return CsvReader.builder().ofNamedCsvRecord(response.asString()).stream().toList();
  }

  private static CampaignEvent said(int i) {
    FigureBuilder figure =
        figure(series, i * 20)
            .campaign(series, 2021)
            .subject("第" + i % 7)
            .says(i + 1 + "名", i + 1, Bound.EXACT)
            .sentence("抓获犯罪嫌疑人" + (i + 1) + "名。")
            .published("2021-10-14")
            .period("2021-01-01", "2021-10-14");
    return figure.build();
  }
}
