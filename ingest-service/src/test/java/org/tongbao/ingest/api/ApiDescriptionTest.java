package org.tongbao.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;
import org.tongbao.testing.description.ApiDescription;
import org.tongbao.testing.description.ResourceOperations;

/** The description of the API is valid and says neither more nor less than the API does. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class ApiDescriptionTest {

  private static final List<Class<?>> RESOURCES =
      List.of(
          DocumentResource.class,
          BatchResource.class,
          ArchiveResource.class,
          DeadLetterResource.class,
          FeedResource.class,
          FeedListResource.class);

  @Test
  void everyPathIsDescribedAndNoOther() {
    assertThat(
            description().operations().stream()
                .map(op -> op.method().toLowerCase(Locale.ROOT) + " " + op.path()))
        .containsExactlyInAnyOrderElementsOf(ResourceOperations.of(RESOURCES))
        .hasSize(15);
  }

  @Test
  void examplesAreValid() {
    assertThat(description().faultyExamples()).isEmpty();
  }

  @Test
  void itIsOpenApi31AndComesAsYamlToo() {
    assertThat(RestAssured.get("/q/openapi").asString()).contains("openapi: 3.1");
  }

  private static ApiDescription description() {
    return ApiDescription.of(
        RestAssured.given().accept("application/json").get("/q/openapi").asString());
  }
}
