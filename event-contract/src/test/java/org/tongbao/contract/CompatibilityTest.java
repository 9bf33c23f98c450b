package org.tongbao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whoever reads by the schemas of the last release reads what is sent now: what was there stays,
 * with its type, and what was always there is always there. A change that cannot keep to that gets
 * a schema of another number, beside the old one. After a release {@code -Dreleased.update=true}
 * records its schemas.
 */
class CompatibilityTest {

  private static final Path RELEASED = Path.of("src/test/resources/released");
  private static final Path CURRENT = Path.of("src/main/resources/schema");

  @TestFactory
  Stream<DynamicTest> readersOfTheLastReleaseReadOn() throws IOException {
    if (Boolean.getBoolean("released.update")) {
      record();
    }
    try (Stream<Path> files = Files.list(RELEASED)) {
      return files.sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () ->
                          assertThat(breaks(file, CURRENT.resolve(file.getFileName()))).isEmpty()));
    }
  }

  @Test
  void aMemberThatIsGoneRenamedOrSometimesMissingIsFound() throws IOException {
    Path file = RELEASED.resolve("change.schema.json");
    ObjectNode changed = (ObjectNode) json(file);
    ((ObjectNode) changed.at("/$defs/fact/properties/key/properties")).remove("series");
    ((ObjectNode) changed.at("/$defs/figure/properties/value")).put("type", "string");
    ((ArrayNode) changed.at("/$defs/data/required")).remove(0);
    ((ArrayNode) changed.at("/$defs/crimes/items/enum")).remove(0);

    assertThat(breaks(json(file), changed, ""))
        .containsExactlyInAnyOrder(
            "/$defs/fact/properties/key/properties/series is gone",
            "/$defs/figure/properties/value/type was \"number\", is \"string\"",
            "/$defs/data/required lacks \"kind\"",
            "/$defs/crimes/items/enum lacks \"PERSONAL_DATA\"");
  }

  private static List<String> breaks(Path released, Path current) throws IOException {
    assertThat(current).exists();
    return breaks(json(released), json(current), "");
  }

  /** Lists may grow, and members be added; everything else stays as it is. */
  private static List<String> breaks(JsonNode released, JsonNode current, String place) {
    List<String> breaks = new ArrayList<>();
    if (released.isObject() && current.isObject()) {
      for (Map.Entry<String, JsonNode> member : released.properties()) {
        String there = place + "/" + member.getKey();
        if (Set.of("title", "description").contains(member.getKey())
            && member.getValue().isTextual()) {
          continue;
        }
        if (!current.has(member.getKey())) {
          breaks.add(there + " is gone");
        } else {
          breaks.addAll(breaks(member.getValue(), current.get(member.getKey()), there));
        }
      }
    } else if (released.isArray() && current.isArray() && isSet(place)) {
      Set<String> kept = new TreeSet<>();
      current.forEach(item -> kept.add(item.toString()));
      released.forEach(
          item -> {
            if (!kept.contains(item.toString())) {
              breaks.add(place + " lacks " + item);
            }
          });
    } else if (released.isArray() && current.isArray() && released.size() == current.size()) {
      for (int i = 0; i < released.size(); i++) {
        breaks.addAll(breaks(released.get(i), current.get(i), place + "/" + i));
      }
    } else if (!released.equals(current)) {
      breaks.add("%s was %s, is %s".formatted(place, released, current));
    }
    return breaks;
  }

  private static boolean isSet(String place) {
    return place.endsWith("/enum") || place.endsWith("/required");
  }

  private static JsonNode json(Path file) throws IOException {
    return ContractJson.mapper().readTree(Files.readAllBytes(file));
  }

  private static void record() throws IOException {
    try (Stream<Path> files = Files.list(CURRENT)) {
      for (Path file : files.toList()) {
        Files.write(RELEASED.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
  }
}
