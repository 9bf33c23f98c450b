package org.tongbao.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import org.tongbao.contract.ContractJson;

/** Asks the service, and holds each answer against the schema that the API promises for it. */
final class Answers {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Answers() {}

  /** A successful answer, valid by the schema of this name. */
  static JsonNode get(String schema, String path, Object... parameters) {
    Response response = RestAssured.get(path, parameters);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return valid(schema, response);
  }

  /** A refusal: a valid problem document. */
  static JsonNode problem(int status, Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    JsonNode problem = valid("Problem", response);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    return problem;
  }

  static JsonNode description() {
    return json(RestAssured.given().accept("application/json").get("/v1/openapi"));
  }

  static JsonNode json(Response response) {
    try {
      return ContractJson.mapper().readTree(response.asByteArray());
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + response.asString(), e);
    }
  }

  private static JsonNode valid(String schema, Response response) {
    JsonNode answer = json(response);
    assertValid(schema, answer);
    return answer;
  }

  static void assertValid(String schema, JsonNode answer) {
    // The schemas refer to each other as the document's components: they move under the root.
    var root = ContractJson.mapper().createObjectNode();
    root.put("$ref", "#/components/schemas/" + schema);
    root.set("components", description().get("components"));
    var errors = REGISTRY.getSchema(root.toString(), InputFormat.JSON).validate(answer);
    assertThat(errors.stream().map(Object::toString)).as(answer.toPrettyString()).isEmpty();
  }
}
