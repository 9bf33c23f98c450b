package org.tongbao.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.query.facts.FigureBuilder.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Action;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.contract.event.Crime;
import org.tongbao.contract.event.ObjectKind;
import org.tongbao.contract.event.Region;
import org.tongbao.query.facts.FigureBuilder;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** From the topics to the answers: each test has a campaign of its own. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class ReadingTest {

  private static final int REVISIONS = 150;

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

  @Test
  void aDocumentComesWithItsTextAndItsEventsAsTheContractWritesThem() throws Exception {
    CampaignEvent event = suspects("one", 5, "8万余名", 80_000, "2021-10-14").build();
    feed.publish(event.documentId(), "共抓获8万余名。", SOURCE, List.of(event));

    JsonNode document = Answers.get("Document", "/v1/documents/" + event.documentId());

    assertThat(document.path("text").asText()).isEqualTo("共抓获8万余名。");
    assertThat(document.path("source")).isEqualTo(tree(SOURCE));
    assertThat(document.path("author").asText()).isEqualTo("样记者");
    assertThat(document.path("flags")).hasToString("[\"MOJIBAKE\"]");
    assertThat(document.path("revision").asText()).isEqualTo(Feed.REVISION);
    assertThat(document.path("events")).hasSize(1);
    assertThat(document.path("events").get(0).path("event")).isEqualTo(tree(event));
    assertThat(Answers.get("StandingEvent", "/v1/events/" + event.id()))
        .isEqualTo(document.path("events").get(0));
  }

  @Test
  void aDocumentIsReadAsOneRevisionWhileOthersArrive() throws Exception {
    CampaignEvent first = suspects("race", 1, "5名", 5, "2021-12-31").build();
    String documentId = first.documentId();
    feed.publish(documentId, "共5名。", SOURCE, List.of(first));
    Thread writer =
        Thread.startVirtualThread(
            () -> {
              for (int shift = 1; shift <= REVISIONS; shift++) {
                CampaignEvent event = suspects("race", 1 + shift, "5名", 5, "2021-12-31").build();
                feed.send(documentId, "共".repeat(1 + shift) + "5名。", SOURCE, List.of(event));
              }
            });
    Set<String> texts = new HashSet<>();
    String last = "共".repeat(1 + REVISIONS) + "5名。";
    Feed.await(
        () -> {
          JsonNode document = Answers.json(RestAssured.get("/v1/documents/" + documentId));
          String text = document.path("text").asText();
          JsonNode evidence = document.at("/events/0/event/evidence");
          assertThat(document.path("events")).hasSize(1);
          assertThat(text.substring(evidence.path("start").asInt(), evidence.path("end").asInt()))
              .isEqualTo(evidence.path("quote").asText());
          texts.add(text);
          return text.equals(last);
        });
    writer.join();
    assertThat(texts).as("revisions seen").hasSizeGreaterThan(1);
  }

  @Test
  void documentsAreListedTheLatestPublishedFirst() throws Exception {
    List<String> published = List.of("2031-01-02", "2031-01-04", "2031-01-03");
    for (String day : published) {
      CampaignEvent event = suspects(day, 5, "5名", 5, day).build();
      feed.publish(
          event.documentId(),
          day,
          new Source(series, null, null, new PublicationTime(day), null),
          List.of(event));
    }

    JsonNode page = Answers.get("DocumentPage", "/v1/documents?collection=samples&limit=200");

    List<String> days = new ArrayList<>();
    page.path("items")
        .forEach(
            item -> {
              if (item.at("/source/title").asText().equals(series)) {
                days.add(item.at("/source/publishedAt").asText());
                assertThat(item.path("events").asInt()).isEqualTo(1);
              }
            });
    assertThat(days).containsExactly("2031-01-04", "2031-01-03", "2031-01-02");
  }

  @Test
  void eachFilterOfEventsPassesWhatItNames() throws Exception {
    CampaignEvent chengdu =
        suspects("filters", 5, "5名", 5, "2021-03-31")
            .of(Action.DETAINED, ObjectKind.SUSPECTS, Crime.FRAUD)
            .region(new Region("510100", "成都市"))
            .period("2021-03-01", "2021-03-31")
            .build();
    CampaignEvent nationwide = suspects("filters", 50, "9名", 9, "2021-12-31").build();
    feed.publish(chengdu.documentId(), "x", SOURCE, List.of(chengdu, nationwide));

    assertThat(events("type=figure")).containsExactly(chengdu.id(), nationwide.id());
    assertThat(events("type=case")).isEmpty();
    assertThat(events("edition=2021")).hasSize(2);
    assertThat(events("edition=2020")).isEmpty();
    assertThat(events("action=DETAINED")).containsExactly(chengdu.id());
    assertThat(events("object=SUSPECTS")).hasSize(2);
    assertThat(events("object=CASES")).isEmpty();
    assertThat(events("crime=FRAUD")).containsExactly(chengdu.id());
    assertThat(events("region=510000")).containsExactly(chengdu.id());
    assertThat(events("region=510100")).containsExactly(chengdu.id());
    assertThat(events("region=510104")).isEmpty();
    assertThat(events("region=000000")).containsExactly(nationwide.id());
    assertThat(events("from=2021-04-01")).containsExactly(nationwide.id());
    assertThat(events("to=2021-02-28")).containsExactly(nationwide.id());
    assertThat(events("from=2021-03-31&to=2021-03-31")).hasSize(2);
    assertThat(events("from=2022-01-01")).isEmpty();
    assertThat(events("document=" + chengdu.documentId())).hasSize(2);
  }

  @Test
  void pagesTogetherAreTheWholeListOnce() throws Exception {
    List<String> expected = new ArrayList<>();
    for (int document = 0; document < 3; document++) {
      List<CampaignEvent> events = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        events.add(suspects("page" + document, i * 20, "5名", 5 + i, "2021-12-31").build());
      }
      feed.publish(events.getFirst().documentId(), "x", SOURCE, events);
      events.forEach(event -> expected.add(event.id()));
    }

    List<String> seen = new ArrayList<>();
    String path = "/v1/events?limit=2&series=" + series;
    JsonNode page = Answers.get("EventPage", path);
    for (int pages = 1; ; pages++) {
      assertThat(page.path("items")).hasSizeLessThanOrEqualTo(2);
      assertThat(page.at("/total/count").asInt()).isEqualTo(9);
      assertThat(page.at("/total/relation").asText()).isEqualTo("EXACT");
      page.path("items").forEach(item -> seen.add(item.at("/event/id").asText()));
      if (page.path("next").isNull()) {
        assertThat(pages).isEqualTo(5);
        break;
      }
      page = Answers.get("EventPage", path + "&after=" + page.path("next").asText());
    }
    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aPageTokenFitsNoOtherFilter() throws Exception {
    CampaignEvent first = suspects("token", 5, "5名", 5, "2021-12-31").build();
    CampaignEvent second = suspects("token", 50, "6名", 6, "2021-12-31").build();
    feed.publish(first.documentId(), "x", SOURCE, List.of(first, second));
    String token =
        Answers.get("EventPage", "/v1/events?limit=1&series=" + series).path("next").asText();

    JsonNode problem =
        Answers.problem(
            400, RestAssured.get("/v1/events?limit=1&series=other&after={token}", token));

    assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo("after");
  }

  @Test
  void aFactBringsItsSourcesTogether() throws Exception {
    CampaignEvent october = suspects("bulletin", 5, "8万余名", 80_000, "2021-10-14").build();
    CampaignEvent december = suspects("encyclopedia", 5, "10.3萬余名", 103_000, "2021-12-31").build();
    CampaignEvent detained =
        suspects("encyclopedia", 50, "9名", 9, "2021-12-31")
            .of(Action.DETAINED, ObjectKind.SUSPECTS)
            .build();
    feed.publish(october.documentId(), "x", SOURCE, List.of(october));
    feed.publish(december.documentId(), "y", SOURCE, List.of(december, detained));

    JsonNode page = Answers.get("FactPage", "/v1/facts?series=" + series + "&action=CAUGHT");

    assertThat(page.at("/total/count").asInt()).isEqualTo(1);
    JsonNode fact = page.path("items").get(0);
    assertThat(fact.at("/current/value").asText()).isEqualTo("103000");
    assertThat(fact.at("/current/interval/from").asText()).isEqualTo("103000");
    assertThat(fact.at("/current/interval/to").asText()).isEqualTo("104000");
    assertThat(fact.at("/current/asOf").asText()).isEqualTo("2021-12-31");
    assertThat(fact.path("sources").asInt()).isEqualTo(2);
    assertThat(fact.path("status").asText()).isEqualTo("AGREED");
    assertThat(fact.path("runs")).hasSize(1);
    assertThat(fact.at("/statements/1/eventId").asText()).isEqualTo(october.id());
    assertThat(fact.at("/statements/1/interval/to").asText()).isEqualTo("90000");
    assertThat(fact.at("/related/0/action").asText()).isEqualTo("DETAINED");
    assertThat(Answers.get("Fact", "/v1/facts/" + fact.path("factId").asText())).isEqualTo(fact);
  }

  @Test
  void whatIsFedTwiceChangesNothingAndWhatIsWithdrawnIsGone() throws Exception {
    CampaignEvent event = suspects("twice", 5, "5名", 5, "2021-12-31").build();
    long before = Answers.get("ChangePage", "/v1/changes?limit=1").path("latest").asLong();
    feed.publish(event.documentId(), "x", SOURCE, List.of(event));
    String factId =
        Answers.get("FactPage", "/v1/facts?series=" + series).at("/items/0/factId").asText();
    feed.publish(event.documentId(), "x", SOURCE, List.of(event));
    feed.withdraw(event.documentId());

    assertThat(kinds("after=" + before + "&document=" + event.documentId()))
        .containsExactly("event.added", "event.retracted");
    assertThat(kinds("after=" + before + "&fact=" + factId))
        .containsExactly("fact.added", "fact.withdrawn");
    Answers.problem(404, RestAssured.get("/v1/facts/" + factId));
    Answers.problem(404, RestAssured.get("/v1/events/" + event.id()));
    Answers.problem(404, RestAssured.get("/v1/documents/" + event.documentId()));
  }

  @Test
  void changesGoOnBehindTheCursorThatIsNext() throws Exception {
    CampaignEvent event = suspects("cursor", 5, "5名", 5, "2021-12-31").build();
    feed.publish(event.documentId(), "x", SOURCE, List.of(event));
    String filter = "&document=" + event.documentId();

    JsonNode first = Answers.get("ChangePage", "/v1/changes?after=0" + filter);
    JsonNode second =
        Answers.get("ChangePage", "/v1/changes?after=" + first.path("next").asLong() + filter);

    assertThat(first.path("items")).hasSize(1);
    assertThat(second.path("items")).isEmpty();
    assertThat(second.path("next").asLong()).isEqualTo(second.path("latest").asLong());
  }

  @Test
  void deadLettersAreListed() throws Exception {
    String documentId = figure(series, 0).build().documentId();
    feed.write(
        new DeadLetter(
            Stage.EXTRACT,
            documentId,
            null,
            Reason.BINARY,
            "The bytes are no text in any charset.",
            List.of("java.lang.IllegalStateException: no charset"),
            null,
            Source.UNKNOWN,
            Instant.parse("2021-10-14T05:04:31Z")));

    String path = "/v1/dead-letters?stage=extract&reason=BINARY&limit=200";
    Feed.await(() -> RestAssured.get(path).asString().contains(documentId));
    JsonNode page = Answers.get("DeadLetterPage", path);

    assertThat(page.toString()).contains(documentId);
    assertThat(
            Answers.get("DeadLetter", "/v1/dead-letters/extract/" + documentId)
                .path("detail")
                .asText())
        .isEqualTo("The bytes are no text in any charset.");
    Answers.problem(404, RestAssured.get("/v1/dead-letters/ingest/" + documentId));
    assertThat(
            Answers.get("DeadLetterPage", "/v1/dead-letters?stage=ingest&reason=BINARY").toString())
        .doesNotContain(documentId);
  }

  private FigureBuilder suspects(String document, int start, String text, long value, String to) {
    return figure(series + document, start)
        .campaign(series, 2021)
        .says(text, value, text.contains("余") ? Bound.AT_LEAST : Bound.EXACT)
        .period("2021-01-01", to);
  }

  private List<String> events(String filter) {
    List<String> ids = new ArrayList<>();
    Answers.get("EventPage", "/v1/events?series=" + series + "&" + filter)
        .path("items")
        .forEach(item -> ids.add(item.at("/event/id").asText()));
    return ids;
  }

  private static List<String> kinds(String filter) {
    List<String> kinds = new ArrayList<>();
    Answers.get("ChangePage", "/v1/changes?limit=200&" + filter)
        .path("items")
        .forEach(item -> kinds.add(item.path("kind").asText()));
    return kinds;
  }

  /** As it would come back, read from its text. */
  private static JsonNode tree(Object value) throws JsonProcessingException {
    return ContractJson.mapper().readTree(ContractJson.mapper().writeValueAsString(value));
  }
}
