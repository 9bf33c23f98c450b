package org.tongbao.testing.description;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;

/** Values for parameters and members: such as are meant, at their bounds, and hostile. */
final class FuzzValues {

  /** How a value is meant. */
  enum Manner {
    VALID,
    BOUNDARY,
    HOSTILE
  }

  private static final int MOST_KNOWN = 40;

  /** No address of the internet is among them: what is fuzzed may ask what it is given. */
  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\uFFFF",
          "\uD83D\uDE00\u202E\u200B",
          "净网'; drop table fact; --",
          "' or 1=1 --",
          "%",
          "%s%n%x",
          "{0}",
          "${jndi:ldap://127.0.0.1:1/x}",
          "../../../../etc/passwd",
          "..\\..\\x",
          "<script>alert(1)</script>",
          "a\r\nSet-Cookie: x=1",
          "null",
          "true",
          "NaN",
          "-1",
          "0",
          "-0",
          "1e400",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775809",
          "99999999999999999999999999",
          "0x10",
          "１２",
          "2021-02-30",
          "+999999999-12-31",
          "-999999999-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999999999Z",
          "2026-01-01T00:00:00+18:00",
          "294277-01-01T00:00:00Z",
          "http://10.0.0.1/",
          "http://[::1]:1/",
          "http://127.0.0.1:99999/",
          "ftp://127.0.0.1/x",
          "file:///etc/passwd",
          "http://",
          "a,b,,c",
          "x".repeat(201),
          "x".repeat(5_000),
          "通".repeat(1_000),
          "[".repeat(2_000),
          "*",
          "W/\"x\"",
          "_",
          "\\",
          "eyJhIjoxfQ",
          "AAAA");

  private final Random random;
  private final Map<String, List<String>> known = new TreeMap<>();

  FuzzValues(Random random, Map<String, List<String>> given) {
    this.random = random;
    given.forEach((name, values) -> known.put(name, new ArrayList<>(values)));
  }

  /** Remembers ids and page tokens of an answer, so that later requests name what there is. */
  void learn(byte[] body) {
    try {
      learn(ContractJson.mapper().readTree(body));
    } catch (IOException e) {
      // Not JSON: nothing to learn.
    }
  }

  String hostile() {
    return pick(HOSTILE);
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int number(int bound) {
    return random.nextInt(bound);
  }

  /** A value for a parameter or member of this name, as text. */
  String text(String name, Schema<?> schema, Manner manner) {
    return switch (manner) {
      case VALID -> valid(name, schema);
      case BOUNDARY -> boundary(schema);
      case HOSTILE -> hostile();
    };
  }

  /** The type of a schema, which may allow null beside it. */
  static String type(Schema<?> schema) {
    if (schema.getTypes() != null) {
      return schema.getTypes().stream().filter(type -> !type.equals("null")).findFirst().orElse("");
    }
    return schema.getType() == null ? "string" : schema.getType();
  }

  private String valid(String name, Schema<?> schema) {
    List<String> values = known.getOrDefault(name, List.of());
    if (!values.isEmpty() && chance(0.8)) {
      return pick(values);
    }
    if (schema.getEnum() != null) {
      return String.valueOf(pick(schema.getEnum()));
    }
    if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
      return String.valueOf(pick(schema.getExamples()));
    }
    return switch (type(schema)) {
      case "integer", "number" -> integer(schema);
      case "boolean" -> Boolean.toString(random.nextBoolean());
      case "array" -> items(name, schema);
      default -> formatted(schema);
    };
  }

  private String items(String name, Schema<?> schema) {
    return random
        .ints(1L + number(3), 0, 1)
        .mapToObj(_ -> valid(name, schema.getItems()))
        .collect(Collectors.joining(","));
  }

  private String integer(Schema<?> schema) {
    long least = schema.getMinimum() == null ? 0 : schema.getMinimum().longValue();
    long most = schema.getMaximum() == null ? least + 100 : schema.getMaximum().longValue();
    return Long.toString(random.nextLong(least, most + 1));
  }

  private String formatted(Schema<?> schema) {
    return switch (String.valueOf(schema.getFormat())) {
      case "date" -> "20%02d-%02d-%02d".formatted(number(30), 1 + number(12), 1 + number(28));
      case "date-time" -> "20%02d-01-31T08:%02d:00Z".formatted(20 + number(12), number(60));
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      default ->
          String.valueOf(schema.getPattern()).startsWith("^[0-9]{6}")
              ? "%06d".formatted(number(1_000_000))
              : pick(List.of("净网", "护网", "x", "0".repeat(32), "a b"));
    };
  }

  private String boundary(Schema<?> schema) {
    List<String> values = new ArrayList<>(List.of("", "0"));
    if (schema.getMinimum() != null) {
      values.add(schema.getMinimum().toString());
      values.add(schema.getMinimum().subtract(BigDecimal.ONE).toString());
    }
    if (schema.getMaximum() != null) {
      values.add(schema.getMaximum().toString());
      values.add(schema.getMaximum().add(BigDecimal.ONE).toString());
    }
    if (schema.getMaxLength() != null) {
      values.add("净".repeat(schema.getMaxLength()));
      values.add("x".repeat(schema.getMaxLength() + 1));
    }
    if (schema.getEnum() != null) {
      schema.getEnum().forEach(code -> values.add(String.valueOf(code).toLowerCase(Locale.ROOT)));
    }
    values.add("1900-01-01");
    values.add("0001-01-01T00:00:00Z");
    return pick(values);
  }

  private void learn(@Nullable JsonNode node) {
    if (node == null) {
      return;
    }
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        boolean isName = member.getKey().endsWith("Id") || member.getKey().equals("id");
        if (member.getValue().isValueNode() && !member.getValue().isNull()) {
          String value = member.getValue().asText();
          if (isName) {
            learn(member.getKey().equals("id") ? "eventId" : member.getKey(), value);
          } else if (member.getKey().equals("next")) {
            learn("after", value);
          }
        }
      }
    }
    node.forEach(this::learn);
  }

  private void learn(String name, String value) {
    List<String> values = known.computeIfAbsent(name, _ -> new ArrayList<>());
    if (values.size() < MOST_KNOWN) {
      values.add(value);
    } else {
      values.set(number(MOST_KNOWN), value);
    }
  }
}
