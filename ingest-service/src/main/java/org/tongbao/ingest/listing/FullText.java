package org.tongbao.ingest.listing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Tells whether a feed carries an article as a whole or only its beginning. */
final class FullText {

  /** Summaries are seldom longer, bulletins seldom shorter. */
  private static final int LEAST_CHARACTERS = 300;

  private static final int LONGEST_TITLE = 400;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]+");

  private static final List<String> CUT_ENDS =
      List.of("…", "...", "[…]", "[...]", "阅读全文", "查看全文", "阅读更多", "点击查看", "查看详情");

  private FullText() {}

  /** The HTML where it is a whole article. */
  static Optional<String> of(@Nullable String html) {
    if (html == null || html.length() < LEAST_CHARACTERS) {
      return Optional.empty();
    }
    String text = Jsoup.parseBodyFragment(html).text().strip();
    boolean isCut = CUT_ENDS.stream().anyMatch(text::endsWith);
    return text.length() >= LEAST_CHARACTERS && !isCut ? Optional.of(html) : Optional.empty();
  }

  /** A title in one line without markup, cut where it is too long, null where nothing is left. */
  static @Nullable String plain(@Nullable String title) {
    if (title == null) {
      return null;
    }
    String text = Jsoup.parseBodyFragment(title).text();
    String plain = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    String bounded =
        plain
            .codePoints()
            .limit(LONGEST_TITLE)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return bounded.isEmpty() ? null : bounded;
  }
}
