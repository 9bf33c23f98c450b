package org.tongbao.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;

/** The service as it stands by default: for this machine alone. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class AccessTest {

  @ParameterizedTest
  @ValueSource(strings = {"/v1/documents", "/q/health/ready", "/q/metrics", "/q/openapi", "/none"})
  void anotherHostNameIsRefusedEverywhere(String path) throws IOException {
    String answer =
        RawRequest.answer(
            RestAssured.port,
            "tongbao.evil.example",
            "GET %s HTTP/1.1".formatted(path),
            new byte[0]);
    assertThat(answer)
        .startsWith("HTTP/1.1 403")
        .contains("application/problem+json", "urn:tongbao:problem:foreign-host");
  }

  @Test
  void aPageFromElsewhereIsRefused() {
    given()
        .header("Origin", "https://evil.example")
        .contentType("text/plain")
        .body("x")
        .post("/v1/documents")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:tongbao:problem:foreign-origin"));
  }
}
