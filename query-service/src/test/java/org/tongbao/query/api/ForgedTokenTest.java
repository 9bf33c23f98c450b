package org.tongbao.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.query.facts.FigureBuilder.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.deadletter.DeadLetter;
import org.tongbao.contract.deadletter.Reason;
import org.tongbao.contract.deadletter.Stage;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.contract.document.Source;
import org.tongbao.contract.event.Bound;
import org.tongbao.contract.event.CampaignEvent;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** A token's hash is no signature: with a right one, and any key behind it, it is refused. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class ForgedTokenTest {

  /** What stands in each part, on the list at this address. */
  private record Forgeable(String path, List<String> parts) {}

  private static final String TEXT = "TEXT";
  private static final String NUMBER = "NUMBER";
  private static final String DAY = "DAY";
  private static final String MOMENT = "MOMENT";

  private static final String SERIES = "伪造" + System.nanoTime();

  private static String factId = "";

  @BeforeEach
  void fill() throws Exception {
    if (!factId.isEmpty()) {
      return;
    }
    try (Feed feed = Feed.open()) {
      for (int i = 0; i < 2; i++) {
        Source source =
            new Source("通报", SERIES + i, null, new PublicationTime("2021-10-14"), "a.md");
        CampaignEvent first = suspects(i, 3, SERIES, 2021);
        feed.send(
            first.documentId(),
            "共抓获5名。",
            source,
            List.of(first, suspects(i, 30, SERIES + "乙", 2022)));
        feed.write(
            new DeadLetter(
                Stage.EXTRACT,
                "%032x".formatted(System.nanoTime()),
                null,
                Reason.NO_TEXT,
                "x",
                List.of(),
                null,
                source,
                Instant.parse("2026-01-01T00:00:00Z")));
      }
      Feed.await(
          () ->
              Answers.json(given().get("/v1/facts?series=" + SERIES))
                      .at("/items/0/statements")
                      .size()
                  == 2);
      Feed.await(() -> Answers.json(given().get("/v1/dead-letters")).path("items").size() >= 2);
    }
    factId = Answers.json(given().get("/v1/facts?series=" + SERIES)).at("/items/0/factId").asText();
  }

  private static CampaignEvent suspects(int document, int start, String series, int edition) {
    return figure(SERIES + document, start)
        .campaign(series, edition)
        .says((5 + document) + "名", 5 + document, Bound.EXACT)
        .period("2021-01-01", "2021-10-1" + document)
        .build();
  }

  private static List<Forgeable> lists() {
    return List.of(
        new Forgeable("/v1/events?", List.of(TEXT, NUMBER)),
        new Forgeable("/v1/events?knownAt=2999-01-01T00:00:00Z&", List.of(TEXT, NUMBER)),
        new Forgeable("/v1/search?q=名&", List.of(TEXT, NUMBER)),
        new Forgeable("/v1/facts?", List.of(TEXT, TEXT)),
        new Forgeable("/v1/facts?asOf=2999-01-01&", List.of(TEXT, TEXT)),
        new Forgeable("/v1/facts/" + factId + "/statements?", List.of(DAY, TEXT)),
        new Forgeable("/v1/documents?", List.of(DAY, TEXT)),
        new Forgeable("/v1/campaigns?", List.of(TEXT)),
        new Forgeable("/v1/sources?", List.of(TEXT, TEXT)),
        new Forgeable("/v1/dead-letters?", List.of(MOMENT, TEXT, TEXT)));
  }

  /** What no page of ours says where such a part stands. */
  private static List<String> impossible(String part) {
    return switch (part) {
      case NUMBER -> List.of("", "x", "2147483648", "-2147483649", "1.5", "007", "+1", "１", "\0");
      case DAY ->
          List.of(
              "",
              "x",
              "2021-02-30",
              "2021-13-01",
              "0000-01-01",
              "-4713-01-01",
              "+99999-01-01",
              "2021-1-1",
              "2021-10-14T00:00:00Z",
              "infinity",
              "epoch",
              "\0");
      case MOMENT ->
          List.of(
              "",
              "x",
              "2021-10-14",
              "+1000000000-12-31T23:59:59Z",
              "-1000000000-01-01T00:00:00Z",
              "2021-10-14T25:00:00Z",
              "2021-10-14T00:00:00+08:00",
              "now",
              "infinity",
              "\0");
      default -> List.of("\0", "a\0b", "\uD800");
    };
  }

  @TestFactory
  Stream<DynamicTest> noPartTakesWhatItIsNot() {
    return lists().stream()
        .map(list -> DynamicTest.dynamicTest(list.path(), () -> eachPartIsChecked(list)));
  }

  private static void eachPartIsChecked(Forgeable list) throws IOException {
    ArrayNode ours = tokenOf(list.path());
    assertThat(ours).as("parts behind the hash").hasSize(1 + list.parts().size());
    assertThat(ask(list.path(), encoded(ours)).statusCode()).as("our own").isEqualTo(200);
    for (int i = 1; i < ours.size(); i++) {
      for (String forged : impossible(list.parts().get(i - 1))) {
        refused(list.path(), with(ours, i, TextNode.valueOf(forged)));
      }
      refused(list.path(), with(ours, i, NullNode.getInstance()));
      refused(list.path(), with(ours, i, IntNode.valueOf(5)));
      refused(list.path(), with(ours, i, BooleanNode.TRUE));
      refused(list.path(), with(ours, i, ours.arrayNode().add("x")));
      refused(list.path(), with(ours, i, ours.objectNode()));
    }
    refused(list.path(), ours.deepCopy().add("x"));
    refused(list.path(), ours.arrayNode().add(ours.get(0)));
  }

  private static ArrayNode with(ArrayNode ours, int part, JsonNode value) {
    ArrayNode token = ours.deepCopy();
    token.set(part, value);
    return token;
  }

  @Test
  void anotherSpellingOfOurTokenIsNotOurs() throws IOException {
    String json = tokenOf("/v1/events?").toPrettyString();

    refused("/v1/events?", encoded(json));
    refused("/v1/events?", encoded(tokenOf("/v1/events?")) + "=");
  }

  @Test
  void aFileTakesNoForgedTokenEither() throws IOException {
    ArrayNode ours = tokenOf("/v1/documents?");

    refused("/v1/documents?format=csv&", with(ours, 1, TextNode.valueOf("2021-02-30")));
  }

  /** What is said: what was read, what was expected, what to do. */
  private static void refused(String path, ArrayNode token) {
    refused(path, encoded(token.toString()));
  }

  private static void refused(String path, String token) {
    JsonNode problem = Answers.problem(400, ask(path, token));
    assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo("after");
    assertThat(problem.at("/errors/0/message").asText())
        .contains("not what 'next' of a page said; take it from there as it is");
  }

  private static ArrayNode tokenOf(String path) throws IOException {
    JsonNode page = Answers.json(given().get(path + "limit=1"));
    String next = page.path("next").asText();
    assertThat(next).as(page.toPrettyString()).isNotEqualTo("null").isNotEmpty();
    return (ArrayNode) ContractJson.mapper().readTree(Base64.getUrlDecoder().decode(next));
  }

  private static Response ask(String path, String token) {
    return given().get(path + "limit=1&after={token}", token);
  }

  private static String encoded(ArrayNode token) {
    return encoded(token.toString());
  }

  private static String encoded(String json) {
    // Half of a pair has no bytes in UTF-8, but JSON can write it.
    byte[] bytes = json.replace("\uD800", "\\ud800").getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
