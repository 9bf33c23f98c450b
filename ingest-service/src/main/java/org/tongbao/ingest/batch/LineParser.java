package org.tongbao.ingest.batch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.document.Attribute;
import org.tongbao.ingest.document.ContentType;
import org.tongbao.ingest.document.Description;
import org.tongbao.ingest.document.Refusal;
import org.tongbao.ingest.document.RefusalKind;
import org.tongbao.ingest.document.RefusedException;

/** Reads a line of a batch. What it does not know, it refuses, so that no misspelling is lost. */
final class LineParser {

  private static final String CONTENT_TYPE = "contentType";
  private static final String TEXT = "text";
  private static final String BASE64 = "base64";
  private static final String SIZE = "size";
  private static final String FED = "fed";
  private static final byte[] REPLACEMENT_CHARACTER = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};
  private static final byte[] NO_BYTES = {};

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final Function<String, ContentType> contentTypes;

  /**
   * @param contentTypes reads a media type; throws RefusedException
   */
  LineParser(Function<String, ContentType> contentTypes) {
    this.contentTypes = contentTypes;
  }

  /**
   * A document as a line holds it.
   *
   * @param size more than the body where the sender kept it back
   * @param fed part of a crawl or archive, though it has no place in a collection
   */
  record Document(Description description, byte[] body, long size, boolean fed) {}

  /**
   * @throws RefusedException saying where reading stopped
   */
  Document parse(byte[] line) {
    JsonNode object = object(line);
    Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      Optional<Attribute> attribute = Attribute.ofParameter(member.getKey());
      if (attribute.isPresent()) {
        if (!member.getValue().isNull()) {
          attributes.put(attribute.get(), text(attribute.get(), member.getValue()));
        }
      } else if (!isContent(member.getKey())) {
        throw invalid(
            "the member '%s' is not known; known are %s, contentType, text, base64, size and fed"
                .formatted(member.getKey(), known()));
      }
    }
    return document(object, attributes);
  }

  private Document document(JsonNode object, Map<Attribute, String> attributes) {
    String contentType = string(object, CONTENT_TYPE);
    ContentType type = contentType == null ? null : contentTypes.apply(contentType);
    String text = string(object, TEXT);
    String base64 = string(object, BASE64);
    boolean fed = fed(object.get(FED));
    if (text != null && base64 != null) {
      throw invalid("it has both text and base64; a document has one of them");
    }
    if (text != null) {
      byte[] body = utf8(text);
      return new Document(
          Description.of(type == null ? null : type.inUtf8(), attributes), body, body.length, fed);
    }
    Description description = Description.of(type, attributes);
    if (base64 != null) {
      byte[] body = decoded(base64);
      return new Document(description, body, body.length, fed);
    }
    return new Document(description, NO_BYTES, keptBack(object, description), fed);
  }

  private JsonNode object(byte[] line) {
    try {
      JsonNode node = mapper.readTree(line);
      if (node.isObject()) {
        return node;
      }
      throw invalid("it is a JSON %s, not an object".formatted(node.getNodeType()));
    } catch (JsonProcessingException e) {
      throw invalid(
          "it is no JSON: %s at byte %d"
              .formatted(
                  e.getOriginalMessage(),
                  e.getLocation() == null ? 0 : e.getLocation().getByteOffset()));
    } catch (IOException e) {
      throw invalid("it cannot be read as UTF-8: " + e.getMessage());
    }
  }

  /** A document that is too large to send is told by its size alone. */
  private static long keptBack(JsonNode object, Description description) {
    JsonNode size = object.get(SIZE);
    if (size == null || !size.canConvertToLong() || !size.isIntegralNumber()) {
      throw invalid("it has neither text nor base64");
    }
    int maxBytes = description.maxBytes();
    if (size.longValue() <= maxBytes) {
      throw invalid(
          "it has a size of %d bytes, which is not too large to send, but neither text nor base64"
              .formatted(size.longValue()));
    }
    return size.longValue();
  }

  private static String text(Attribute attribute, JsonNode value) {
    if (attribute == Attribute.SAME ? value.isBoolean() : value.isTextual()) {
      return value.asText();
    }
    throw invalid(
        "its member '%s' is a JSON %s, expected %s"
            .formatted(
                attribute.parameter(),
                value.getNodeType(),
                attribute == Attribute.SAME ? "true or false" : "a string"));
  }

  private static boolean fed(@Nullable JsonNode value) {
    if (value == null || value.isNull() || value.isBoolean()) {
      return value != null && value.asBoolean();
    }
    throw invalid(
        "its member 'fed' is a JSON %s, expected true or false".formatted(value.getNodeType()));
  }

  private static @Nullable String string(JsonNode object, String member) {
    JsonNode value = object.get(member);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw invalid(
          "its member '%s' is a JSON %s, expected a string".formatted(member, value.getNodeType()));
    }
    return value.textValue();
  }

  /** Half surrogate pairs, which JSON can write, become U+FFFD. */
  private static byte[] utf8(String text) {
    try {
      ByteBuffer bytes =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .replaceWith(REPLACEMENT_CHARACTER)
              .encode(CharBuffer.wrap(text));
      return Arrays.copyOfRange(bytes.array(), 0, bytes.limit());
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("malformed input is replaced", e);
    }
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw invalid("its member 'base64' is not base64: " + e.getMessage());
    }
  }

  private static boolean isContent(String member) {
    return member.equals(CONTENT_TYPE)
        || member.equals(TEXT)
        || member.equals(BASE64)
        || member.equals(SIZE)
        || member.equals(FED);
  }

  private static String known() {
    return String.join(", ", Arrays.stream(Attribute.values()).map(Attribute::parameter).toList());
  }

  private static RefusedException invalid(String what) {
    return new RefusedException(
        Refusal.of(RefusalKind.LINE_INVALID, "The line was not taken: " + what + "."));
  }
}
