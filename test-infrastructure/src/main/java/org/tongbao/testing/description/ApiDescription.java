package org.tongbao.testing.description;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;

/** An OpenAPI document, and what it says of answers. */
public final class ApiDescription {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final String NDJSON = "application/x-ndjson";

  private final JsonNode document;
  private final OpenAPI parsed;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private ApiDescription(JsonNode document, OpenAPI parsed) {
    this.document = document;
    this.parsed = parsed;
  }

  /**
   * @param json the document as the service gives it
   * @throws AssertionError where it is no valid OpenAPI document
   */
  public static ApiDescription of(String json) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(true);
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(json, null, options);
    if (!result.getMessages().isEmpty()) {
      throw new AssertionError("not a valid description: " + result.getMessages());
    }
    try {
      return new ApiDescription(ContractJson.mapper().readTree(json), result.getOpenAPI());
    } catch (IOException e) {
      throw new AssertionError("not JSON", e);
    }
  }

  public List<ApiOperation> operations() {
    List<ApiOperation> operations = new ArrayList<>();
    parsed
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, operation) -> {
                          if (operation.getSecurity() == null) {
                            operation.setSecurity(parsed.getSecurity());
                          }
                          operations.add(new ApiOperation(method.name(), path, operation));
                        }));
    return operations;
  }

  /** The examples of schemas that are not valid by their schema, an entry each. */
  public List<String> faultyExamples() {
    List<String> faults = new ArrayList<>();
    document
        .at("/components/schemas")
        .forEachEntry(
            (name, schema) ->
                schema
                    .path("examples")
                    .forEach(
                        example -> {
                          @Nullable String fault = invalid(schema, example.toString());
                          if (fault != null) {
                            faults.add(name + ": " + fault);
                          }
                        }));
    return faults;
  }

  /** What is wrong with an answer, in words; null where it is as described. */
  public @Nullable String fault(ApiOperation operation, RawHttp.Answer answer) {
    JsonNode responses =
        document
            .path("paths")
            .path(operation.path())
            .path(operation.method().toLowerCase(Locale.ROOT))
            .path("responses");
    String status = Integer.toString(answer.status());
    if (!responses.has(status)) {
      return "the status %s is not described".formatted(status);
    }
    JsonNode response = resolved(responses.path(status));
    JsonNode content = response.path("content");
    if (content.isEmpty()) {
      return answer.body().length == 0 ? null : "a body where none is described";
    }
    String type = answer.contentType().replaceFirst("\\s*;.*", "");
    if (!content.has(type)) {
      return "the Content-Type '%s' is not described".formatted(answer.contentType());
    }
    JsonNode schema = content.path(type).path("schema");
    return bodyFault(type, schema, answer);
  }

  private @Nullable String bodyFault(String type, JsonNode schema, RawHttp.Answer answer) {
    if (type.equals(NDJSON)) {
      // One described as a whole is a text; its lines are JSON of whatever kind.
      boolean whole = resolved(schema).path("type").asText().equals("string");
      JsonNode ofLine = whole ? ContractJson.mapper().createObjectNode() : schema;
      return answer
          .text()
          .lines()
          .map(line -> invalid(ofLine, line))
          .filter(fault -> fault != null)
          .findFirst()
          .orElse(null);
    }
    return type.endsWith("json") ? invalid(schema, answer.text()) : null;
  }

  private @Nullable String invalid(JsonNode schema, String json) {
    Schema compiled = schemas.computeIfAbsent(schema.toString(), _ -> compiled(schema));
    try {
      JsonNode body = ContractJson.mapper().readTree(json);
      List<String> errors =
          compiled.validate(body).stream().map(Object::toString).limit(3).toList();
      return errors.isEmpty() ? null : "the body is not as described: " + errors;
    } catch (IOException e) {
      return "the body is not JSON: " + e.getMessage();
    }
  }

  /** Schemas refer to the document's components: those move under the schema. */
  private Schema compiled(JsonNode schema) {
    ObjectNode root = schema.deepCopy();
    root.set("components", document.path("components"));
    return REGISTRY.getSchema(root.toString(), InputFormat.JSON);
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref")
        ? document.at(JsonPointer.compile(node.path("$ref").asText().substring(1)))
        : node;
  }
}
