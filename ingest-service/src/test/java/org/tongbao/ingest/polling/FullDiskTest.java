package org.tongbao.ingest.polling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;
import org.tongbao.testing.PageServer;

/** A disk that becomes full, and has room again. */
@QuarkusTest
@NeedsInfrastructure
@TestProfile(FullDiskTest.SmallDisk.class)
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class FullDiskTest {

  /** For a machine that has much else to do. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final PageServer SERVER = new PageServer();
  private static final AtomicLong FREE_MEBIBYTES = new AtomicLong(500);

  /** The disk of the test, with a reserve of its own. */
  public static final class SmallDisk implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tongbao.ingest.polling.allowed-addresses",
          "127.0.0.1:" + SERVER.address().getPort(),
          "tongbao.ingest.polling.host-delay",
          "10MS",
          "tongbao.ingest.polling.disk-reserve",
          "200M");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(Disk.class);
    }
  }

  /** Has as much room as the test says. */
  @Alternative
  @Singleton
  public static final class Disk implements DiskWatermark.Space {
    @Override
    public long usableBytes() {
      return FREE_MEBIBYTES.get() << 20;
    }

    @Override
    public String name() {
      return "/data";
    }
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void pollingWaitsWhileTheDiskIsAlmostFullAndGoesOnByItself() throws Exception {
    byte[] feed =
        "<rss version='2.0'><channel><title>通报</title></channel></rss>"
            .getBytes(StandardCharsets.UTF_8);
    SERVER.with("/rss.xml", 200, Map.of(), feed);
    FREE_MEBIBYTES.set(150);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(pausedBecause()).isNotNull());
    String id =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("address", SERVER.url("/rss.xml")))
            .post("/v1/feeds")
            .jsonPath()
            .getString("feedId");
    Thread.sleep(3_000);

    assertThat(lastPollAt(id)).isNull();
    assertThat(pausedBecause())
        .isEqualTo(
            "polling waits: the disk at /data has 150 MiB free, expected at least 200; it goes on by itself once there is room");
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.data.state", hasItem(containsString("the disk at /data has 150 MiB free")));
    assertThat(given().get("/q/metrics").asString()).contains("tongbao_ingest_polling_paused 1.0");
    given()
        .contentType("text/plain; charset=UTF-8")
        .body("侦破案件3.7万余起。".getBytes(StandardCharsets.UTF_8))
        .post("/v1/documents?name=by-hand")
        .then()
        .statusCode(202);

    FREE_MEBIBYTES.set(400);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(lastPollAt(id)).isNotNull());
    assertThat(pausedBecause()).isNull();
    given().get("/v1/feeds/" + id).then().body("consecutiveFailures", equalTo(0));
  }

  private static String pausedBecause() {
    return given().get("/v1/feeds").jsonPath().getString("pausedBecause");
  }

  private static String lastPollAt(String id) {
    return given().get("/v1/feeds/" + id).jsonPath().getString("lastPollAt");
  }
}
