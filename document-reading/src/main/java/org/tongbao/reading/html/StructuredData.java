package org.tongbao.reading.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD (schema.org NewsArticle and its kin), wherever in
 * arrays and graphs it stands. Broken JSON is asked for single fields.
 */
record StructuredData(
    @Nullable String headline,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable String published) {

  static final StructuredData NONE = new StructuredData(null, null, null, null);

  private static final int LONGEST_SCRIPT = 256 * 1024;
  private static final int MOST_SCRIPTS = 20;
  private static final int MOST_NODES = 2_000;
  private static final Pattern ARTICLE = Pattern.compile("Article|BlogPosting|Report|NewsItem");

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  static StructuredData of(Document page) {
    return page.select("script[type*=ld+json]").stream()
        .limit(MOST_SCRIPTS)
        .map(Element::data)
        .filter(script -> script.length() <= LONGEST_SCRIPT)
        .flatMap(script -> read(script).stream())
        .findFirst()
        .orElse(NONE);
  }

  private static Optional<StructuredData> read(String script) {
    String json =
        script.strip().replaceAll("^(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|//]]>|]]>)$", "");
    try {
      return article(LENIENT.readTree(json.replaceAll(";\\s*$", "")))
          .map(StructuredData::ofArticle);
    } catch (JsonProcessingException e) {
      return ARTICLE.matcher(json).find() ? Optional.of(ofBroken(json)) : Optional.empty();
    }
  }

  /** The first article, nearest to the root first. */
  private static Optional<JsonNode> article(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.remove();
      if (node.isObject() && isArticle(node.path("@type"))) {
        return Optional.of(node);
      }
      node.forEach(
          inner -> {
            if (inner.isContainerNode()) {
              open.add(inner);
            }
          });
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    return ARTICLE.matcher(type.asText()).find();
  }

  private static StructuredData ofArticle(JsonNode article) {
    return new StructuredData(
        text(
            article.path("headline").isMissingNode()
                ? article.path("name")
                : article.path("headline")),
        named(article.path("publisher")),
        named(article.path("author")),
        text(
            article.path("datePublished").isMissingNode()
                ? article.path("dateCreated")
                : article.path("datePublished")));
  }

  /** A name, an object with a name, or the first few of several. */
  private static @Nullable String named(JsonNode node) {
    if (!node.isArray()) {
      return text(node.isObject() ? node.path("name") : node);
    }
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < Math.min(node.size(), 5); i++) {
      String name = named(node.get(i));
      if (name != null) {
        names.append(names.isEmpty() ? "" : "、").append(name);
      }
    }
    return names.isEmpty() ? null : names.toString();
  }

  private static @Nullable String text(JsonNode node) {
    String text = node.isValueNode() ? node.asText().strip() : "";
    return text.isEmpty() || text.equals("null") ? null : text;
  }

  private static StructuredData ofBroken(String json) {
    return new StructuredData(
        field(json, "\"headline\"\\s*:\\s*\"([^\"\\n]{2,200})\""),
        field(json, "\"publisher\"\\s*:\\s*\\{[^{}]{0,300}?\"name\"\\s*:\\s*\"([^\"\\n]{1,80})\""),
        field(
            json,
            "\"author\"\\s*:\\s*(?:[\\[{\\s]{0,20}[^\\[\\]{}]{0,300}?\"name\"\\s*:\\s*)?\"([^\"\\n]{1,80})\""),
        field(json, "\"datePublished\"\\s*:\\s*\"([^\"\\n]{4,40})\""));
  }

  private static @Nullable String field(String json, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(json);
    return matcher.find() ? matcher.group(1) : null;
  }
}
