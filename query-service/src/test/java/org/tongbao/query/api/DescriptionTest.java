package org.tongbao.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.testing.InfrastructureResource;
import org.tongbao.testing.NeedsInfrastructure;
import org.tongbao.testing.description.ResourceOperations;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The description of the API is valid and says neither more nor less than the API does. */
@QuarkusTest
@NeedsInfrastructure
@QuarkusTestResource(value = InfrastructureResource.class, restrictToAnnotatedClass = false)
class DescriptionTest {

  private static final List<Class<?>> RESOURCES =
      List.of(
          CampaignResource.class,
          SourceResource.class,
          LabelResource.class,
          FactResource.class,
          EventResource.class,
          SearchResource.class,
          DocumentResource.class,
          RawDocumentResource.class,
          ChangeResource.class,
          SubscriptionResource.class,
          DeliveryResource.class,
          DeadLetterResource.class);

  @Test
  void theDescriptionIsValidOpenApi31() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result =
        new OpenAPIV3Parser()
            .readContents(RestAssured.get("/v1/openapi").asString(), null, options);

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/openapi", "/v1/openapi.yaml", "/v1/openapi.json"})
  void theDescriptionComesAsYamlAndAsJson(String path) {
    assertThat(RestAssured.get(path).asString()).contains("listFacts");
  }

  /** Readers of YAML take the last of two members of one name, and say nothing. */
  @Test
  void noMemberIsThereTwice() throws IOException {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    try (InputStream yaml = getClass().getResourceAsStream("/META-INF/openapi.yaml")) {
      assertThat((Object) new Yaml(strict).load(yaml)).isNotNull();
    }
  }

  @Test
  void everyPathIsDescribedAndNoOther() {
    Set<String> answered = ResourceOperations.of(RESOURCES);
    answered.add("get " + ChangeStreamRoute.PATH);
    Set<String> described = new TreeSet<>();
    Answers.description()
        .path("paths")
        .forEachEntry(
            (path, methods) ->
                methods.fieldNames().forEachRemaining(m -> described.add(m + " " + path)));

    assertThat(described).isEqualTo(answered).hasSize(30);
  }

  /** The refusal of an unknown parameter lists those that are known. */
  @Test
  void everyQueryParameterIsDescribedAndNoOther() {
    JsonNode description = Answers.description();
    description
        .path("paths")
        .fields()
        .forEachRemaining(
            path -> {
              if (!path.getValue().has("get")) {
                return;
              }
              String example = path.getKey().replaceAll("\\{[^}]*}", "x");
              JsonNode problem = Answers.problem(400, given().get(example + "?unknown=1"));
              String message =
                  problem
                      .path("errors")
                      .valueStream()
                      .filter(error -> error.path("parameter").asText().equals("unknown"))
                      .map(error -> error.path("message").asText())
                      .findFirst()
                      .orElseThrow();
              assertThat(known(message))
                  .as(path.getKey())
                  .containsExactlyInAnyOrderElementsOf(
                      queryParameters(description, path.getValue()));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fact",
        "StandingEvent",
        "CampaignExtent",
        "DocumentSource",
        "Labels",
        "NewSubscription",
        "Problem"
      })
  void examplesAreValid(String schema) {
    JsonNode examples = Answers.description().at("/components/schemas/" + schema + "/examples");

    assertThat(examples).isNotEmpty();
    examples.forEach(example -> Answers.assertValid(schema, example));
  }

  private static List<String> known(String message) {
    String names = message.substring(message.indexOf("known are ") + "known are ".length());
    return Stream.of(names.split(", ")).filter(name -> !name.isBlank()).toList();
  }

  private static List<String> queryParameters(JsonNode description, JsonNode path) {
    List<String> names = new ArrayList<>();
    path.at("/get/parameters")
        .forEach(
            parameter -> {
              String reference = parameter.path("$ref").asText().substring(1);
              JsonNode described = description.at(reference);
              if (described.path("in").asText().equals("query")) {
                names.add(described.path("name").asText());
              }
            });
    return names;
  }
}
