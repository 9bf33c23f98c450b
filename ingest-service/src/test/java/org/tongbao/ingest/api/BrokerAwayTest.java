package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.topic.Topic;
import org.tongbao.ingest.topic.TopicTail;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** A broker of its own goes away under the running service and comes back. */
@QuarkusTest
@NeedsInfrastructure
@TestProfile(BrokerAwayTest.OwnBroker.class)
class BrokerAwayTest {

  /** Above all the producer's bounds, with room for a busy machine. */
  private static final Duration BOUND = Duration.ofSeconds(10);

  @Inject AgroalDataSource dataSource;

  @Test
  void isAnswered503InTimeAndNothingIsHalfDone() throws Exception {
    document("before").then().statusCode(202);
    TopicTail rawDocuments = TopicTail.of(Topic.RAW_DOCUMENTS);
    OwnBrokerResource.stopBroker();

    unavailable(() -> document("away"));
    unavailable(() -> given().delete("/v1/documents/" + "0".repeat(32)));
    unavailable(() -> batch(IntStream.range(0, 500).mapToObj(i -> fed("away", i)).toList()));
    assertThat(collections()).as("the claim of a batch that failed is let go").isZero();
    given().get("/q/health/ready").then().statusCode(503);
    given().get("/q/health/live").then().statusCode(200);
    given()
        .contentType("text/plain")
        .queryParam("name", "bad")
        .post("/v1/documents")
        .then()
        .statusCode(400);

    OwnBrokerResource.startBroker();
    document("after").then().statusCode(202);
    batch(List.of(fed("back", 1), fed("back", 2))).then().statusCode(200);
    assertThat(collections()).isEqualTo(1);
    assertThat(rawDocuments.records()).hasSize(3);
    rawDocuments.close();
  }

  private interface Request {
    Response send();
  }

  private static void unavailable(Request request) {
    long start = System.nanoTime();
    Response response = request.send();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
    response
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("5"))
        .body("type", equalTo("urn:tongbao:problem:broker-unavailable"))
        .body("status", equalTo(503));
  }

  private static Response document(String name) {
    return given()
        .contentType("text/plain; charset=UTF-8")
        .queryParam("name", name)
        .body("侦破案件3.7万余起。".getBytes(StandardCharsets.UTF_8))
        .post("/v1/documents");
  }

  private static Response batch(List<String> lines) {
    return given()
        .header("Content-Type", BatchResource.NDJSON)
        .body(lines.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8))
        .post("/v1/documents/batch");
  }

  private static String fed(String collection, int number) {
    return """
        {"collection":"%s","path":"%d.txt","origin":"/srv/%s","contentType":"text/plain","text":"抓获%d人。"}"""
        .formatted(collection, number, collection, number);
  }

  private int collections() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM ingest.collection")) {
      row.next();
      return row.getInt(1);
    }
  }

  public static final class OwnBroker implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tongbao.ingest.producer.max-block", "1S",
          "tongbao.ingest.producer.request-timeout", "1S",
          "tongbao.ingest.producer.delivery-timeout", "2S");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(InfrastructureResource.class),
          new TestResourceEntry(OwnBrokerResource.class));
    }
  }
}
