package org.tongbao.query.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.change.ChangePosition;
import org.tongbao.query.paging.KeyPart;
import org.tongbao.query.paging.PageRequest;
import org.tongbao.query.paging.PageToken;

/** Reads the query parameters of one request and collects all that is wrong with them. */
final class Parameters {

  private static final int TEXT_CHARACTERS = 200;
  private static final JsonNode NO_MEMBERS = ContractJson.mapper().createObjectNode();

  private final Map<String, List<String>> given;
  private final Set<String> known = new TreeSet<>();
  private final List<ParameterError> errors = new ArrayList<>();

  private Parameters(Map<String, List<String>> given) {
    this.given = given;
  }

  static Parameters of(UriInfo uri) {
    return new Parameters(uri.getQueryParameters());
  }

  static Parameters of(MultiMap query) {
    return new Parameters(
        query.names().stream().distinct().collect(Collectors.toMap(name -> name, query::getAll)));
  }

  /**
   * The members of a JSON object, read as parameters are; a list is its texts with commas between.
   *
   * @throws RefusedParametersException where the body is no JSON object
   */
  static Parameters of(byte[] body) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    try {
      JsonNode json = body.length == 0 ? NO_MEMBERS : ContractJson.mapper().readTree(body);
      if (!json.isObject()) {
        throw refusedBody("is not a JSON object");
      }
      json.forEachEntry(
          (name, value) -> {
            if (!value.isNull()) {
              members.put(name, List.of(asText(value)));
            }
          });
      return new Parameters(members);
    } catch (IOException e) {
      throw refusedBody("is not JSON");
    }
  }

  private static String asText(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
        : value.isValueNode() ? value.asText() : value.toString();
  }

  private static RefusedParametersException refusedBody(String message) {
    return new RefusedParametersException(List.of(new ParameterError("body", message)));
  }

  @Nullable String text(String name) {
    return read(name, Expected.text(TEXT_CHARACTERS));
  }

  /** A text that must be there. */
  @Nullable String required(String name, int characters) {
    if (!given.containsKey(name)) {
      known.add(name);
      refuse(name, "is missing");
      return null;
    }
    return read(name, Expected.text(characters));
  }

  @Nullable Integer year(String name) {
    return integer(name, 1900, 2999);
  }

  @Nullable Integer integer(String name, int from, int to) {
    @Nullable Long number = number(name, from, to);
    return number == null ? null : number.intValue();
  }

  @Nullable Long number(String name, long from, long to) {
    return read(name, Expected.number(from, to));
  }

  @Nullable Boolean flag(String name) {
    return read(name, Expected.FLAG);
  }

  @Nullable LocalDate date(String name) {
    return read(name, Expected.DATE);
  }

  @Nullable Instant instant(String name) {
    return read(name, Expected.INSTANT);
  }

  @Nullable String region(String name) {
    return read(name, Expected.REGION);
  }

  @Nullable ChangePosition position(String name, String epoch) {
    return read(name, Expected.position(epoch));
  }

  <E extends Enum<E>> @Nullable E code(String name, Class<E> type, Function<E, String> wireName) {
    return read(name, Expected.code(type, wireName));
  }

  <E extends Enum<E>> @Nullable E code(String name, Class<E> type) {
    return code(name, type, Enum::name);
  }

  /** Empty where none is given. */
  <E extends Enum<E>> List<E> codes(String name, Class<E> type, Function<E, String> wireName) {
    @Nullable List<E> codes = read(name, Expected.codes(type, wireName));
    return codes == null ? List.of() : codes;
  }

  void refuse(String name, String message) {
    errors.add(new ParameterError(name, message));
  }

  /** Reads limit and after, and ends the reading: {@link #done}. */
  PageRequest page(Record filter, List<KeyPart> key) {
    @Nullable Integer limit = integer("limit", 1, PageRequest.LIMIT_MAX);
    return page(filter, key, limit == null ? PageRequest.LIMIT_STANDARD : limit);
  }

  /** Reads after, and ends the reading: {@link #done}. */
  PageRequest page(Record filter, List<KeyPart> key, int limit) {
    @Nullable String token =
        read("after", new Expected<>("what 'next' of a page says", text -> text));
    @Nullable List<String> after = null;
    if (token != null) {
      try {
        after = PageToken.read(token, filter.toString(), key);
      } catch (IllegalArgumentException e) {
        refuse("after", String.valueOf(e.getMessage()));
      }
    }
    done();
    return new PageRequest(filter.toString(), limit, after, true);
  }

  /**
   * @throws RefusedParametersException when anything was wrong, or was given that nothing reads
   */
  void done() {
    given.forEach(
        (name, values) -> {
          if (!known.contains(name)) {
            refuse(name, "is not known here; known are " + String.join(", ", known));
          } else if (values.size() > 1) {
            refuse(name, "is given %d times, expected once".formatted(values.size()));
          }
        });
    if (!errors.isEmpty()) {
      throw new RefusedParametersException(errors);
    }
  }

  private <T> @Nullable T read(String name, Expected<T> expected) {
    known.add(name);
    List<String> values = given.getOrDefault(name, List.of());
    if (values.isEmpty()) {
      return null;
    }
    String text = values.getFirst();
    if (text.indexOf('\0') >= 0) {
      // PostgreSQL takes none.
      refuse(name, "has the character NUL, expected " + expected.words());
      return null;
    }
    @Nullable T value = null;
    try {
      value = expected.reading().apply(text);
    } catch (DateTimeException | NumberFormatException e) {
      // said below, as for every other value that does not fit
    }
    if (value == null) {
      refuse(name, "'%s' is not %s".formatted(shortened(text), expected.words()));
    }
    return value;
  }

  private static String shortened(String text) {
    return text.length() <= TEXT_CHARACTERS ? text : text.substring(0, TEXT_CHARACTERS) + "…";
  }
}
