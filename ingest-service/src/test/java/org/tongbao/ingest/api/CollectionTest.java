package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.topic.Topic;
import org.tongbao.ingest.topic.TopicTail;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class CollectionTest {

  @Test
  void anotherOriginIsAConflictThatNamesBothPlaces() {
    send("通报", "/srv/a", false).then().statusCode(202);
    send("通报", "/srv/a", false).then().statusCode(202);
    send("通报", "/srv/b", false)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:tongbao:problem:collection-elsewhere"))
        .body("detail", containsString("/srv/a"))
        .body("knownOrigin", equalTo("/srv/a"))
        .body("givenOrigin", equalTo("/srv/b"))
        .body("collection", equalTo("通报"));
  }

  @Test
  void aCollectionThatMovedIsKnownFromItsNewPlace() {
    send("moved", "/old", false).then().statusCode(202);
    send("moved", "/new", true).then().statusCode(202);
    send("moved", "/new", false).then().statusCode(202);
    send("moved", "/old", false).then().statusCode(409);
  }

  @Test
  void withoutAnOriginNothingIsAsked() {
    send("free", "/srv/free", false).then().statusCode(202);
    request("free").post("/v1/documents").then().statusCode(202);
  }

  @Test
  void inABatchOnlyTheLinesFromElsewhereAreRefused() {
    send("batched", "/srv/batched", false).then().statusCode(202);
    String line =
        """
        {"collection":"%s","path":"%d.txt","origin":"%s","contentType":"text/plain","text":"抓获1人。"}
        """;
    String answer =
        given()
            .header("Content-Type", BatchResource.NDJSON)
            .body(
                (line.formatted("batched", 1, "/elsewhere")
                        + line.formatted("batched", 2, "/srv/batched")
                        + line.formatted("other", 3, "/elsewhere"))
                    .getBytes(StandardCharsets.UTF_8))
            .post("/v1/documents/batch")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(answer.lines().map(l -> l.replaceAll(".*?\"status\":(\\d+).*", "$1")))
        .containsExactly("409", "202", "202");
    assertThat(answer).contains("\"knownOrigin\":\"/srv/batched\"");
  }

  @Test
  void ofManyAtOnceOneOriginWins() throws Exception {
    try (TopicTail rawDocuments = TopicTail.of(Topic.RAW_DOCUMENTS);
        ExecutorService senders = Executors.newFixedThreadPool(16)) {
      List<Callable<Integer>> requests =
          IntStream.range(0, 64)
              .<Callable<Integer>>mapToObj(
                  i -> () -> send("raced", "/srv/" + i % 8, false).statusCode())
              .toList();
      List<Integer> statuses = senders.invokeAll(requests).stream().map(Future::resultNow).toList();

      assertThat(statuses).containsOnly(202, 409);
      assertThat(statuses).filteredOn(status -> status == 202).hasSize(8);
      assertThat(rawDocuments.records()).hasSize(8);
    }
  }

  private static Response send(String collection, String origin, boolean same) {
    return request(collection)
        .queryParam("origin", origin)
        .queryParam("same", same)
        .post("/v1/documents");
  }

  private static RequestSpecification request(String collection) {
    return given()
        .contentType("text/plain; charset=UTF-8")
        .queryParam("collection", collection)
        .queryParam("path", "a.txt")
        .body("侦破案件3.7万余起。".getBytes(StandardCharsets.UTF_8));
  }
}
