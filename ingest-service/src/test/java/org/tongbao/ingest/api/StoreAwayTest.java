package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.contract.topic.Topic;
import org.tongbao.ingest.topic.TopicTail;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** The database takes no connections for a while. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class StoreAwayTest {

  @BeforeEach
  void shut() throws SQLException {
    administer("ALTER DATABASE %s ALLOW_CONNECTIONS false");
    administer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'");
  }

  @AfterEach
  void open() throws SQLException {
    administer("ALTER DATABASE %s ALLOW_CONNECTIONS true");
  }

  @Test
  void whatNeedsTheDatabaseIsAnswered503AndNotPublished() {
    try (TopicTail rawDocuments = TopicTail.of(Topic.RAW_DOCUMENTS)) {
      RequestSpecification fed =
          text().queryParam("collection", "c").queryParam("path", "p").queryParam("origin", "/srv");
      unavailable(fed.post("/v1/documents"));
      unavailable(given().delete("/v1/documents/" + "0".repeat(32)));
      unavailable(
          given()
              .header("Content-Type", BatchResource.NDJSON)
              .body(
                  """
                  {"collection":"c","path":"p","contentType":"text/plain","text":"x"}
                  """
                      .getBytes(StandardCharsets.UTF_8))
              .post("/v1/documents/batch"));
      assertThat(rawDocuments.records()).isEmpty();
    }
  }

  @Test
  void whatDoesNotNeedTheDatabaseIsTaken() {
    text()
        .queryParam("url", "https://news.example.cn/b")
        .post("/v1/documents")
        .then()
        .statusCode(202);
  }

  private static RequestSpecification text() {
    return given()
        .contentType("text/plain; charset=UTF-8")
        .body("侦破案件3.7万余起。".getBytes(StandardCharsets.UTF_8));
  }

  private static void unavailable(Response response) {
    response
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("5"))
        .body("type", equalTo("urn:tongbao:problem:store-unavailable"));
  }

  private void administer(String sql) throws SQLException {
    String jdbcUrl = setting("quarkus.datasource.jdbc.url");
    String database = jdbcUrl.replaceAll(".*/([^/?]+).*", "$1");
    String maintenance = jdbcUrl.replace("/" + database, "/postgres");
    try (Connection connection =
            DriverManager.getConnection(
                maintenance,
                setting("quarkus.datasource.username"),
                setting("quarkus.datasource.password"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql.formatted(database));
    }
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
