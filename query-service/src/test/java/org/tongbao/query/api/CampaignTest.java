package org.tongbao.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.query.facts.FigureBuilder.figure;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.query.facts.FigureBuilder;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** Campaigns, sources and labels, over two documents of a campaign of their own. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class CampaignTest {

  private static String series = "";

  @BeforeEach
  void publishOnce() throws InterruptedException {
    if (!series.isEmpty()) {
      return;
    }
    series = "净网" + System.nanoTime();
    CampaignEvent december = said("one", 0, 2021, "甲").period("2021-01-01", "2021-12-31").build();
    CampaignEvent october = said("one", 50, 2021, "乙").period("2021-03-01", "2021-10-14").build();
    CampaignEvent undated = said("one", 100, 2021, "丙").build();
    CampaignEvent next = said("one", 150, 2022, "甲").period("2022-01-01", "2022-06-30").build();
    CampaignEvent again = said("two", 0, 2021, "甲").period("2021-01-01", "2021-12-31").build();
    try (Feed feed = Feed.open()) {
      feed.publish(
          december.documentId(),
          "x",
          source("http://News.example.cn:80/a", "2022-01-03"),
          List.of(december, october, undated, next));
      feed.publish(
          again.documentId(),
          "y",
          source("https://news.example.cn/b", "2022-01-05"),
          List.of(again));
    }
  }

  @Test
  void aCampaignCountsWhatThereIsOfEachEdition() {
    JsonNode campaign =
        Answers.get("CampaignTimeLine", "/v1/campaigns/{series}", series).path("campaign");

    assertThat(extent(campaign)).isEqualTo("5 events 4 facts 2 documents 2021-01-01 2022-06-30");
    assertThat(campaign.path("editions")).hasSize(2);
    assertThat(extent(campaign.at("/editions/0")))
        .isEqualTo("4 events 3 facts 2 documents 2021-01-01 2021-12-31");
    assertThat(extent(campaign.at("/editions/1")))
        .isEqualTo("1 events 1 facts 1 documents 2022-01-01 2022-06-30");
    assertThat(find("CampaignPage", "/v1/campaigns", "series", series)).contains(campaign);
  }

  @Test
  void theTimeLineIsInTheOrderOfTheDaysUpToWhichFactsCount() {
    JsonNode edition =
        Answers.get("CampaignTimeLine", "/v1/campaigns/{s}", series).at("/timeLine/0");

    List<String> subjects = new ArrayList<>();
    edition.path("items").forEach(fact -> subjects.add(fact.at("/key/subject").asText()));
    assertThat(subjects).containsExactly("乙", "甲", "丙");
    assertThat(edition.at("/items/0/current/asOf").asText()).isEqualTo("2021-10-14");
    assertThat(edition.at("/items/1/sources").asInt()).isEqualTo(2);
    JsonNode short_ =
        Answers.get("CampaignTimeLine", "/v1/campaigns/{s}?limit=1", series).at("/timeLine/0");
    assertThat(short_.path("items")).hasSize(1);
    assertThat(short_.path("facts").asInt()).isEqualTo(3);
  }

  @Test
  void whatNobodySpeaksOfIsNotFound() {
    Answers.problem(404, RestAssured.get("/v1/campaigns/{series}", series + "x"));
  }

  @Test
  void documentsAreCountedByPublisherAndHost() {
    Optional<JsonNode> source = find("SourcePage", "/v1/sources", "publisher", series);

    assertThat(source).isPresent();
    assertThat(source.get().path("host").asText()).isEqualTo("news.example.cn");
    assertThat(source.get().path("documents").asInt()).isEqualTo(2);
    assertThat(source.get().path("events").asInt()).isEqualTo(5);
    assertThat(source.get().path("firstDay").asText()).isEqualTo("2022-01-03");
    assertThat(source.get().path("lastDay").asText()).isEqualTo("2022-01-05");
  }

  @Test
  void labelsAreAnswered() {
    JsonNode labels = Answers.get("Labels", "/v1/labels");

    assertThat(labels.at("/action/2"))
        .hasToString("{\"code\":\"CAUGHT\",\"zh\":\"抓获\",\"en\":\"caught\"}");
  }

  /** Over all pages, which together have as many as each says, each once. */
  private static Optional<JsonNode> find(String schema, String path, String member, String wanted) {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page = Answers.get(schema, path + "?limit=1");
    while (true) {
      page.path("items").forEach(all::add);
      if (page.path("next").isNull()) {
        break;
      }
      page = Answers.get(schema, path + "?limit=1&after=" + page.path("next").asText());
    }
    assertThat(all).doesNotHaveDuplicates().hasSize(page.at("/total/count").asInt());
    return all.stream().filter(item -> item.path(member).asText().equals(wanted)).findFirst();
  }

  private static String extent(JsonNode part) {
    return "%d events %d facts %d documents %s %s"
        .formatted(
            part.path("events").asInt(),
            part.path("facts").asInt(),
            part.path("documents").asInt(),
            part.path("firstDay").asText(),
            part.path("lastDay").asText());
  }

  private static Source source(String url, String day) {
    return new Source("通报", series, url, new PublicationTime(day), null);
  }

  private static FigureBuilder said(String document, int start, int edition, String subject) {
    return figure(series + document, start)
        .campaign(series, edition)
        .subject(subject)
        .says("5名", 5, Bound.EXACT);
  }
}
