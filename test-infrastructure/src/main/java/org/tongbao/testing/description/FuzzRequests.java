package org.tongbao.testing.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tongbao.contract.ContractJson;
import org.tongbao.testing.description.FuzzValues.Manner;

/** Makes requests for described operations. */
final class FuzzRequests {

  /** A request, ready to be sent. */
  record Request(String method, String target, Map<String, String> headers, byte[] body) {

    @Override
    public String toString() {
      String shown = new String(body, 0, Math.min(body.length, 300), StandardCharsets.UTF_8);
      return "%s %s %s %s".formatted(method, target, headers, shown);
    }
  }

  private static final byte[] NO_BYTES = {};
  private static final List<String> BROKEN_ESCAPES =
      List.of("%", "%z", "%zz", "%c0%ae", "%ed%a0%80", "%ff", "%00");
  private static final List<String> ACCEPTED =
      List.of(
          "*/*",
          "application/json",
          "application/problem+json",
          "text/html",
          "image/png;q=0.1",
          "x");

  private final FuzzValues values;
  private final Map<String, List<byte[]>> bodies;

  /**
   * @param bodies good ones for what is no JSON, by media type
   */
  FuzzRequests(FuzzValues values, Map<String, List<byte[]>> bodies) {
    this.values = values;
    this.bodies = bodies;
  }

  Request next(ApiOperation operation) {
    Manner manner =
        values.chance(0.4) ? Manner.VALID : values.chance(0.5) ? Manner.BOUNDARY : Manner.HOSTILE;
    Map<String, String> headers = new LinkedHashMap<>();
    if (values.chance(0.5)) {
      headers.put(
          "Accept", values.pick(manner == Manner.VALID ? ACCEPTED.subList(0, 2) : ACCEPTED));
    }
    if (values.chance(0.1)) {
      headers.put("Accept-Encoding", values.pick(List.of("gzip", "gzip, br", "identity;q=0", "x")));
    }
    if (values.chance(0.1)) {
      headers.put("If-None-Match", values.pick(List.of("*", "\"x\"", "x", "W/\"\"")));
    }
    StringBuilder target = new StringBuilder(path(operation, manner));
    List<String> query = query(operation, manner, headers);
    if (!query.isEmpty()) {
      target.append('?').append(String.join("&", query));
    }
    byte[] body = body(operation, manner, headers);
    return new Request(operation.method(), target.toString(), headers, body);
  }

  private String path(ApiOperation operation, Manner manner) {
    String path = operation.path();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.getIn().equals("path")) {
        // Mostly a place that exists: else all behind it would be met by 404 alone.
        Manner mannerHere = values.chance(0.8) ? Manner.VALID : manner;
        String value = values.text(parameter.getName(), parameter.getSchema(), mannerHere);
        String written =
            mannerHere == Manner.HOSTILE && values.chance(0.2)
                ? values.pick(BROKEN_ESCAPES)
                : encoded(value.isEmpty() ? "x" : value);
        path = path.replace("{" + parameter.getName() + "}", written);
      }
    }
    return path;
  }

  private List<String> query(ApiOperation operation, Manner manner, Map<String, String> headers) {
    List<String> query = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.getIn().equals("path") || !values.chance(0.35)) {
        continue;
      }
      Manner mannerHere = values.chance(0.5) ? Manner.VALID : manner;
      String value = values.text(parameter.getName(), parameter.getSchema(), mannerHere);
      if (parameter.getIn().equals("header")) {
        headers.put(parameter.getName(), value.replaceAll("[\\x00-\\x1f]", "?"));
        continue;
      }
      String written =
          manner == Manner.HOSTILE && values.chance(0.1)
              ? values.pick(BROKEN_ESCAPES)
              : encoded(value);
      query.add(parameter.getName() + "=" + written);
    }
    if (manner == Manner.HOSTILE && values.chance(0.2)) {
      query.add(encoded(values.hostile()) + "=" + encoded(values.hostile()));
    }
    if (!query.isEmpty() && manner == Manner.HOSTILE && values.chance(0.1)) {
      query.add(query.getFirst());
    }
    return query;
  }

  private byte[] body(ApiOperation operation, Manner manner, Map<String, String> headers) {
    if (operation.described().getRequestBody() == null) {
      return manner == Manner.HOSTILE && !operation.method().equals("GET") && values.chance(0.3)
          ? values.hostile().getBytes(StandardCharsets.UTF_8)
          : NO_BYTES;
    }
    Content content = operation.described().getRequestBody().getContent();
    String type = values.pick(List.copyOf(content.keySet()));
    byte[] body =
        type.endsWith("json") && !type.contains("nd")
            ? json(Objects.requireNonNull(content.get(type)).getSchema(), manner)
            : values.pick(bodies.getOrDefault(type, List.of(NO_BYTES)));
    if (manner == Manner.HOSTILE && values.chance(0.2)) {
      type =
          values.pick(
              List.of("text/x", "application/json;charset=x", "*/*", "x", "application/xml"));
    }
    if (!(manner == Manner.HOSTILE && values.chance(0.1))) {
      headers.put("Content-Type", type);
    }
    return manner == Manner.VALID ? body : damaged(body);
  }

  /** Cut or wrapped, never with other bytes inside: an address in it must stay what it is. */
  private byte[] damaged(byte[] body) {
    return switch (values.number(6)) {
      case 0 -> Arrays.copyOf(body, values.number(body.length + 1));
      case 1 -> joined(body, body);
      case 2 -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, body);
      case 3 -> joined(body, new byte[] {0, (byte) 0xFF, (byte) 0xC0});
      case 4 -> values.hostile().getBytes(StandardCharsets.UTF_8);
      default -> body;
    };
  }

  private byte[] json(Schema<?> schema, Manner manner) {
    ObjectNode object = ContractJson.mapper().createObjectNode();
    if (schema.getProperties() != null) {
      schema
          .getProperties()
          .forEach(
              (name, member) -> {
                boolean required =
                    schema.getRequired() != null && schema.getRequired().contains(name);
                if (required ? values.chance(0.95) : values.chance(0.4)) {
                  put(object, name, (Schema<?>) member, values.chance(0.6) ? Manner.VALID : manner);
                }
              });
    }
    if (manner == Manner.HOSTILE && values.chance(0.3)) {
      object.put(values.hostile(), values.hostile());
    }
    return ContractJson.bytes(object);
  }

  private void put(ObjectNode object, String name, Schema<?> schema, Manner manner) {
    String text = values.text(name, schema, manner);
    if (manner == Manner.HOSTILE) {
      switch (values.number(6)) {
        case 0 -> object.putNull(name);
        case 1 -> object.putArray(name).add(text).addNull().addArray();
        case 2 -> object.putObject(name).put(text, text);
        case 3 -> object.put(name, Double.MAX_VALUE);
        case 4 -> object.put(name, values.chance(0.5));
        default -> object.put(name, text);
      }
      return;
    }
    switch (FuzzValues.type(schema)) {
      case "integer", "number" ->
          object.put(name, text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : 0L);
      case "boolean" -> object.put(name, Boolean.parseBoolean(text));
      case "array" -> {
        ArrayNode array = object.putArray(name);
        Arrays.stream(text.split(",")).forEach(array::add);
      }
      default -> object.put(name, text);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** Every byte that is not plain, and some that are, as an escape. */
  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          b >= '0' && b <= '9'
              || b >= 'a' && b <= 'z'
              || b >= 'A' && b <= 'Z'
              || "-._~,:".indexOf(b) >= 0;
      encoded.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b));
    }
    return encoded.toString();
  }
}
