package org.tongbao.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.query.facts.FigureBuilder.figure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;
import org.tongbao.testing.description.ApiDescription;
import org.tongbao.testing.description.ApiFuzz;

/** Whatever is asked, the answer is one that the description of the API promises. */
@QuarkusTest
@NeedsInfrastructure
@TestProfile(FuzzTest.ClosedEndpoint.class)
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class FuzzTest {

  private static final long SEED = Long.getLong("fuzz.seed", 20_211_014L);
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_400);
  private static final String CLOSED = "127.0.0.1:1";
  private static final int DOCUMENTS = 30;

  @Test
  void everyAnswerIsAsDescribed() throws Exception {
    try (Feed feed = Feed.open()) {
      fill(feed);
    }
    ApiFuzz fuzz =
        new ApiFuzz(
            ApiDescription.of(given().accept("application/json").get("/v1/openapi").asString()),
            RestAssured.port,
            SEED,
            // Nothing listens there, and nothing else may be posted to.
            Map.of("address", List.of("http://" + CLOSED + "/hook")),
            Map.of());

    List<String> faults = fuzz.run(REQUESTS);

    fuzz.print(System.out);
    assertThat(faults).isEmpty();
    assertThat(fuzz.sent()).isGreaterThanOrEqualTo(REQUESTS);
    assertThat(fuzz.answered(200, 300)).as("requests that succeed").isGreaterThan(REQUESTS / 5);
    assertThat(fuzz.answered(400, 500)).as("requests that are refused").isGreaterThan(REQUESTS / 5);
    assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
  }

  /** Some of all that can be asked for. */
  private static void fill(Feed feed) throws InterruptedException {
    Source source = new Source("通报", "样报", null, new PublicationTime("2021-10-14"), "a.md");
    for (int i = 1; i < DOCUMENTS; i++) {
      List<CampaignEvent> events = List.of(event(i));
      feed.send(events.getFirst().documentId(), "共抓获" + i + "名。", source, events);
    }
    for (Stage stage : Stage.values()) {
      feed.write(
          new DeadLetter(
              stage,
              "%032x".formatted(stage.ordinal() + 1),
              null,
              Reason.NO_TEXT,
              "x",
              List.of(),
              null,
              source,
              Instant.parse("2026-01-01T00:00:00Z")));
    }
    CampaignEvent last = event(DOCUMENTS);
    feed.publish(last.documentId(), "共抓获30名。", source, List.of(last));
  }

  private static CampaignEvent event(int number) {
    return figure("fuzz-" + number, 3)
        .campaign("净网", 2000 + number % 5)
        .says(number + "名", number, Bound.EXACT)
        .period("2021-01-01", "2021-10-14")
        .build();
  }

  public static final class ClosedEndpoint implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("tongbao.webhook.allowed-addresses", CLOSED);
    }
  }
}
