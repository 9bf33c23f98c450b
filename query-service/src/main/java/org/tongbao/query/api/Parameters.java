package org.tongbao.query.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final Pattern REGION_CODE = Pattern.compile("[0-9]{6}");

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
    return parse(
        name,
        text -> text.isBlank() || text.length() > TEXT_CHARACTERS ? null : text,
        "a text of 1 to %d characters".formatted(TEXT_CHARACTERS));
  }

  /** A text that must be there. */
  @Nullable String required(String name, int characters) {
    if (!given.containsKey(name)) {
      known.add(name);
      refuse(name, "is missing");
      return null;
    }
    return parse(
        name,
        text -> text.isBlank() || text.length() > characters ? null : text,
        "a text of 1 to %d characters".formatted(characters));
  }

  @Nullable Integer year(String name) {
    return integer(name, 1900, 2999);
  }

  @Nullable Integer integer(String name, int from, int to) {
    @Nullable Long number = number(name, from, to);
    return number == null ? null : number.intValue();
  }

  @Nullable Long number(String name, long from, long to) {
    return parse(
        name,
        text -> {
          long number = Long.parseLong(text);
          return number < from || number > to ? null : number;
        },
        "a number from %d to %d".formatted(from, to));
  }

  @Nullable Boolean flag(String name) {
    return parse(
        name,
        text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> null;
            },
        "true or false");
  }

  @Nullable LocalDate date(String name) {
    return parse(
        name,
        text -> {
          LocalDate date = LocalDate.parse(text);
          return isKept(date.getYear()) ? date : null;
        },
        "a date such as 2021-10-14");
  }

  /** To the microsecond, as stamps are. */
  @Nullable Instant instant(String name) {
    return parse(
        name,
        text -> {
          OffsetDateTime time = OffsetDateTime.parse(text);
          return isKept(time.getYear()) ? time.toInstant().truncatedTo(ChronoUnit.MICROS) : null;
        },
        "a time such as 2026-01-31T08:00:00Z");
  }

  /** The store keeps no years but these. */
  private static boolean isKept(int year) {
    return year >= 1 && year <= 9999;
  }

  @Nullable String region(String name) {
    return parse(
        name,
        text -> REGION_CODE.matcher(text).matches() ? text : null,
        "a GB/T 2260 code of six digits such as 510000");
  }

  /**
   * The id of a message of the change log, or a cursor of the present one.
   *
   * @param epoch of the present change log
   */
  @Nullable ChangePosition position(String name, String epoch) {
    return parse(
        name,
        text ->
            ChangePosition.parse(text)
                .or(() -> ChangePosition.parse(epoch + "." + text))
                .orElse(null),
        "the id of a message, or a cursor");
  }

  /** A code word by the name that the JSON carries. */
  <E extends Enum<E>> @Nullable E code(String name, Class<E> type, Function<E, String> wireName) {
    E[] codes = type.getEnumConstants();
    String expected = Stream.of(codes).map(wireName).collect(Collectors.joining(", "));
    return parse(
        name,
        text ->
            Stream.of(codes)
                .filter(code -> wireName.apply(code).equals(text))
                .findFirst()
                .orElse(null),
        "one of " + expected);
  }

  <E extends Enum<E>> @Nullable E code(String name, Class<E> type) {
    return code(name, type, Enum::name);
  }

  /** Several code words with commas between; empty where none is given. */
  <E extends Enum<E>> List<E> codes(String name, Class<E> type, Function<E, String> wireName) {
    Map<String, E> codes =
        Stream.of(type.getEnumConstants())
            .collect(Collectors.toMap(wireName, code -> code, (a, _) -> a, LinkedHashMap::new));
    @Nullable List<E> read =
        parse(
            name,
            text -> {
              List<E> named = Stream.of(text.split(",", -1)).map(codes::get).toList();
              return named.contains(null) ? null : named;
            },
            "one or more of " + String.join(", ", codes.keySet()) + ", with commas between");
    return read == null ? List.of() : read;
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
    @Nullable String token = parse("after", text -> text, "what 'next' of a page says");
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

  private <T> @Nullable T parse(
      String name, Function<String, @Nullable T> parser, String expected) {
    known.add(name);
    List<String> values = given.getOrDefault(name, List.of());
    if (values.isEmpty()) {
      return null;
    }
    String text = values.getFirst();
    if (text.indexOf('\0') >= 0) {
      // PostgreSQL takes none.
      refuse(name, "has the character NUL, expected " + expected);
      return null;
    }
    @Nullable T value = null;
    try {
      value = parser.apply(text);
    } catch (DateTimeException | NumberFormatException e) {
      // said below, as for every other value that does not fit
    }
    if (value == null) {
      refuse(name, "'%s' is not %s".formatted(shortened(text), expected));
    }
    return value;
  }

  private static String shortened(String text) {
    return text.length() <= TEXT_CHARACTERS ? text : text.substring(0, TEXT_CHARACTERS) + "…";
  }
}
