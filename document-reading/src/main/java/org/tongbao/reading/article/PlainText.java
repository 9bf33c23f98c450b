package org.tongbao.reading.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads plain text: one line is one block, the title stands above the body or nowhere. */
public final class PlainText {

  private static final Pattern TABLE_RULE =
      Pattern.compile("\\|?(?:\\s*:?-{3,}:?\\s*\\|)+[\\s:-]*");

  private static final int LONGEST_TABLE_RULE = 400;

  private PlainText() {}

  /**
   * @param knownTitle where the title is known from elsewhere, all lines are body
   */
  public static Article read(String text, @Nullable String knownTitle) {
    List<String> lines = FurnitureFilter.keepArticle(lines(text));
    int headline = knownTitle == null ? Headline.find(lines) : -1;
    List<String> body = lines.subList(headline + 1, lines.size());
    String title = headline < 0 ? knownTitle : lines.get(headline);
    Byline byline =
        Byline.of(headline > 0 ? withoutTitle(lines, headline) : body, ReferenceDay.UNKNOWN);
    return new Article(title, byline.publisher(), byline.author(), byline.publishedAt(), body);
  }

  private static List<String> withoutTitle(List<String> lines, int headline) {
    return Stream.concat(lines.stream().limit(headline), lines.stream().skip(headline + 1L))
        .toList();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    text.lines()
        .map(Blank::strip)
        .filter(line -> !line.isEmpty() && !isTableRule(line))
        .map(PlainText::tableRow)
        .forEach(lines::add);
    return lines;
  }

  private static boolean isTableRule(String line) {
    return line.length() <= LONGEST_TABLE_RULE && TABLE_RULE.matcher(line).matches();
  }

  /** {@code | a | b |} becomes {@code a | b}, as rows of HTML tables are written. */
  private static String tableRow(String line) {
    if (line.length() < 3 || line.charAt(0) != '|' || line.charAt(line.length() - 1) != '|') {
      return line;
    }
    return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
        .map(Blank::strip)
        .collect(Collectors.joining(" | "));
  }
}
