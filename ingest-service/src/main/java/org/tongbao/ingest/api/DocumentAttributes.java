package org.tongbao.ingest.api;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tongbao.api.request.PercentEncoding;
import org.tongbao.ingest.document.Attribute;
import org.tongbao.ingest.document.Refusal;
import org.tongbao.ingest.document.RefusalKind;
import org.tongbao.ingest.document.RefusedException;

/**
 * Attributes from query parameters and headers. A header is ASCII as it stands, or, where it begins
 * with {@code UTF-8''}, percent-encoded UTF-8 by RFC 8187.
 */
final class DocumentAttributes {

  private static final String HEADER_PREFIX = "tongbao-";
  private static final String EXTENDED_PREFIX = "UTF-8'";

  private DocumentAttributes() {}

  /**
   * @throws RefusedException for what is unknown, given twice or wrongly encoded
   */
  static Map<Attribute, String> read(
      Map<String, List<String>> parameters, Map<String, List<String>> headers) {
    Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
    parameters.forEach(
        (name, values) ->
            put(
                attributes,
                Attribute.ofParameter(name).orElseThrow(() -> unknown("query parameter", name)),
                values));
    headers.forEach(
        (name, values) -> {
          if (name.toLowerCase(Locale.ROOT).startsWith(HEADER_PREFIX)) {
            Attribute attribute =
                Attribute.ofHeader(name).orElseThrow(() -> unknown("header", name));
            put(attributes, attribute, values.stream().map(v -> decoded(name, v)).toList());
          }
        });
    return attributes;
  }

  private static void put(
      Map<Attribute, String> attributes, Attribute attribute, List<String> values) {
    if (values.size() != 1 || attributes.containsKey(attribute)) {
      throw invalid(
          "%s was given more than once, as query parameter or as header %s; give it once."
              .formatted(attribute.parameter(), attribute.header()));
    }
    attributes.put(attribute, values.getFirst());
  }

  private static String decoded(String header, String value) {
    if (value.chars().anyMatch(c -> c > '~')) {
      throw invalid(
          "The header %s holds bytes that are not ASCII. Write it as UTF-8'' and percent-encoded UTF-8 (RFC 8187), or use the query parameter."
              .formatted(header));
    }
    if (!value.regionMatches(true, 0, EXTENDED_PREFIX, 0, EXTENDED_PREFIX.length())) {
      return value;
    }
    int languageEnd = value.indexOf('\'', EXTENDED_PREFIX.length());
    if (languageEnd < 0) {
      throw malformed(header);
    }
    return PercentEncoding.decode(value.substring(languageEnd + 1))
        .orElseThrow(() -> malformed(header));
  }

  private static RefusedException malformed(String header) {
    return invalid(
        "The header %s begins with UTF-8' but does not go on as percent-encoded UTF-8; expected is a form like UTF-8''%%E5%%87%%80 (RFC 8187)."
            .formatted(header));
  }

  private static RefusedException unknown(String kind, String name) {
    List<String> known =
        Arrays.stream(Attribute.values())
            .map(kind.equals("header") ? Attribute::header : Attribute::parameter)
            .toList();
    return invalid(
        "The %s '%s' is not known; known are %s.".formatted(kind, name, String.join(", ", known)));
  }

  private static RefusedException invalid(String detail) {
    return new RefusedException(Refusal.of(RefusalKind.ATTRIBUTE_INVALID, detail));
  }
}
