package org.tongbao.testing.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;

/** What clients of a released API would break on. */
public final class BreakingChanges {

  /** Of the module that is tested; after a release {@code -Dreleased.update=true} records it. */
  public static final Path RELEASED = Path.of("src/test/resources/released/openapi.yaml");

  private static final Path CURRENT = Path.of("src/main/resources/META-INF/openapi.yaml");

  private static final String TYPE = "type";
  private static final String NULL = "null";
  private static final String ONE_OF = "oneOf";

  private BreakingChanges() {}

  /** What breaks clients of the last release of the module that is tested. */
  public static List<String> sinceRelease() throws IOException {
    if (Boolean.getBoolean("released.update")) {
      Files.copy(CURRENT, RELEASED, StandardCopyOption.REPLACE_EXISTING);
    }
    return between(Files.readString(RELEASED), Files.readString(CURRENT));
  }

  /**
   * The operations that went away or changed so that a client breaks; empty where none did.
   *
   * @param released a description in YAML
   */
  public static List<String> between(String released, String current) {
    ChangedOpenApi changes =
        OpenApiCompare.fromContents(asOpenApi30(released), asOpenApi30(current));
    Stream<String> missing = changes.getMissingEndpoints().stream().map(Endpoint::toString);
    Stream<String> changed =
        changes.getChangedOperations().stream()
            .filter(ChangedOperation::isIncompatible)
            .map(operation -> operation.getHttpMethod() + " " + operation.getPathUrl());
    return Stream.concat(missing.map(gone -> gone + " (gone)"), changed).toList();
  }

  /** The comparison knows types as 3.0 writes them: of 3.1 it would pass over each change. */
  private static String asOpenApi30(String description) {
    try {
      ObjectNode document = (ObjectNode) Yaml.mapper().readTree(description);
      document.put("openapi", "3.0.3");
      ((ObjectNode) document.path("info")).remove("summary");
      rewrite(document);
      return Yaml.mapper().writeValueAsString(document);
    } catch (IOException e) {
      throw new AssertionError("the description is not YAML", e);
    }
  }

  private static void rewrite(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.path("examples").isArray()) {
        object.remove("examples");
      }
      if (object.path(TYPE) instanceof ArrayNode types) {
        object.put(TYPE, types.get(0).asText());
        if (contains(types)) {
          // The comparison passes over nullable, but not over another format.
          object.put("format", object.path("format").asText() + " or null");
        }
      }
      if (object.path(ONE_OF) instanceof ArrayNode choices && choices.size() == 2) {
        if (choices.get(1).path(TYPE).asText().equals(NULL)) {
          object.remove(ONE_OF);
          object.putArray("allOf").add(choices.get(0)).addObject().put("format", "or null");
        }
      }
    }
    node.forEach(BreakingChanges::rewrite);
  }

  private static boolean contains(ArrayNode types) {
    return types.valueStream().anyMatch(type -> type.asText().equals(NULL));
  }
}
