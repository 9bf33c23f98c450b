package org.tongbao.query.projection.service;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** The projection inside the service: it starts with it and tells how it is. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class ProjectionServiceTest {

  @BeforeEach
  void awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (get("/q/health/ready").statusCode() != 200 && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
  }

  @Test
  void readinessTellsThatItFollowsTheLog() {
    get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", hasItem("projection"))
        .body("checks.find { it.name == 'projection' }.data.state", equalTo("Following"));
  }

  @Test
  void livenessIsUp() {
    get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("projection thread"));
  }

  @Test
  void metricsAreThere() {
    get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("tongbao_projection_lag_records"))
        .body(containsString("tongbao_projection_set_aside_total"));
  }
}
