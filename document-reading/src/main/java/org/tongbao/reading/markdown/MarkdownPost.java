package org.tongbao.reading.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.reading.article.Article;
import org.tongbao.reading.article.PlainText;
import org.tongbao.reading.article.PublicationTimes;
import org.tongbao.reading.format.FrontMatter;
import org.tongbao.reading.html.HtmlPage;

/** Reads a post as static site generators keep them. */
public final class MarkdownPost {

  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Pattern HTML_START =
      Pattern.compile("^\\s*<(?:!--|(?:div|p|article|section|table|h[1-6]|ul|ol|figure|span)\\b)");

  /** Markdown that nests deeper is read line by line: the renderer recurses. */
  private static final int DEEPEST_NESTING = 100;

  /** So are longer paragraphs, on which the parser's work grows with the square. */
  private static final int LONGEST_PARAGRAPH = 5_000;

  private static final Parser PARSER =
      Parser.builder().extensions(TABLES).maxOpenBlockParsers(DEEPEST_NESTING).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).build();

  private MarkdownPost() {}

  /** The title is that of the front matter, else the first heading or line. */
  public static Article read(String text, @Nullable String knownTitle) {
    Optional<FrontMatter> frontMatter = FrontMatter.split(text);
    Map<String, String> fields = frontMatter.map(FrontMatter::fields).orElse(Map.of());
    String title = knownTitle == null ? first(fields, "title") : knownTitle;
    Article body = readBody(frontMatter.map(FrontMatter::body).orElse(text), title);
    String publisher = first(fields, "source", "publisher", "author");
    PublicationTime publishedAt =
        PublicationTimes.parse(first(fields, "date", "published", "pubdate"))
            .orElse(body.publishedAt());
    return new Article(
        body.title(),
        publisher == null ? body.publisher() : publisher,
        author(fields, publisher, body.author()),
        publishedAt,
        body.blocks());
  }

  private static Article readBody(String body, @Nullable String title) {
    if (HTML_START.matcher(body).find()) {
      return withFirstBlockAsTitle(HtmlPage.readBody(body, title));
    }
    if (longestParagraph(body) > LONGEST_PARAGRAPH) {
      return PlainText.read(body, title);
    }
    Node document = PARSER.parse(body);
    if (depth(document) > DEEPEST_NESTING) {
      return PlainText.read(body, title);
    }
    String html = RENDERER.render(document);
    return withFirstBlockAsTitle(HtmlPage.readBody(html, title));
  }

  private static int longestParagraph(String body) {
    int longest = 0;
    int current = 0;
    for (String line : (Iterable<String>) body.lines()::iterator) {
      current = line.isBlank() ? 0 : current + line.length();
      longest = Math.max(longest, current);
    }
    return longest;
  }

  private static int depth(Node root) {
    int deepest = 0;
    int depth = 0;
    Node node = root;
    while (node != null) {
      deepest = Math.max(deepest, depth);
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
        continue;
      }
      while (node != root && node.getNext() == null) {
        node = node.getParent();
        depth--;
      }
      node = node == root ? null : node.getNext();
    }
    return deepest;
  }

  private static Article withFirstBlockAsTitle(Article article) {
    List<String> blocks = article.blocks();
    return article.title() != null || blocks.isEmpty()
        ? article
        : new Article(
            blocks.getFirst(),
            article.publisher(),
            article.author(),
            article.publishedAt(),
            blocks.subList(1, blocks.size()));
  }

  /** Where the front matter names nobody else, its author is the publisher. */
  private static @Nullable String author(
      Map<String, String> fields, @Nullable String publisher, @Nullable String ofBody) {
    String author = first(fields, "author");
    return author == null || author.equals(publisher) ? ofBody : author;
  }

  private static @Nullable String first(Map<String, String> fields, String... names) {
    for (String name : names) {
      String value = fields.get(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
