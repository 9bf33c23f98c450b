package org.tongbao.reading.html;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.tongbao.reading.article.Blank;

/** Finds the title as a page shows it, among the many places that name it. */
final class PageTitle {

  private static final int LONGEST = 200;
  private static final int SHORTEST = 5;

  /** A shorter block inside the title element may be the name of a channel. */
  private static final int SHORTEST_INSIDE = 9;

  private static final int BLOCKS_LOOKED_AT = 60;
  private static final int HEADINGS_LOOKED_AT = 20;
  private static final int LONGEST_SITE_NAME = 8;
  private static final Pattern SEPARATOR = Pattern.compile("_+| [-–—|] |[|｜]|--+|—");

  private final Document page;
  private final List<String> told;

  /**
   * @param told titles that JSON-LD and meta elements give
   */
  PageTitle(Document page, List<String> told) {
    this.page = page;
    this.told = told;
  }

  /**
   * The block that the title element begins with, else one that it contains or that the metadata
   * names; else the first main heading; else the title element without the site's name.
   */
  @Nullable String find(List<String> blocks) {
    String element = Blank.strip(page.title());
    String compact = compact(element);
    return headingOfUntitledPage(element)
        .or(() -> longest(blocks, block -> isBeginning(compact(block), element)))
        .or(() -> longest(blocks, this::isTold))
        .or(
            () ->
                longest(
                    blocks,
                    block -> block.length() >= SHORTEST_INSIDE && compact.contains(compact(block))))
        .or(() -> mainHeading(compact))
        .or(() -> Optional.of(withoutSite(element)).filter(title -> !title.isEmpty()))
        .or(() -> told.stream().filter(title -> title.length() <= LONGEST).findFirst())
        .orElse(null);
  }

  /** The element names only the site. */
  private Optional<String> headingOfUntitledPage(String element) {
    return element.length() > LONGEST_SITE_NAME
        ? Optional.empty()
        : page.select("h1, h2, h3").stream()
            .limit(HEADINGS_LOOKED_AT)
            .map(heading -> Blank.strip(heading.text()))
            .filter(text -> text.length() >= SHORTEST_INSIDE && text.length() <= LONGEST)
            .filter(text -> !text.contains(element) || element.isEmpty())
            .findFirst();
  }

  /** A short beginning counts as a part only, before a separator. */
  private static boolean isBeginning(String block, String element) {
    String compact = compact(element);
    return compact.startsWith(block)
        && (block.length() >= SHORTEST_INSIDE
            || compact.length() == block.length()
            || compact(SEPARATOR.split(element)[0]).equals(block));
  }

  private static Optional<String> longest(List<String> blocks, Predicate<String> condition) {
    return blocks.stream()
        .limit(BLOCKS_LOOKED_AT)
        .filter(PageTitle::hasTitleLength)
        .filter(condition)
        .max(Comparator.comparingInt(String::length));
  }

  private boolean isTold(String block) {
    return told.stream().anyMatch(title -> compact(title).equals(compact(block)));
  }

  /** The heading that the title element repeats, else the first one. */
  private Optional<String> mainHeading(String title) {
    List<String> headings =
        page.getElementsByTag("h1").stream()
            .limit(HEADINGS_LOOKED_AT)
            .map(heading -> Blank.strip(heading.text()))
            .filter(PageTitle::hasTitleLength)
            .toList();
    return headings.stream()
        .filter(heading -> title.contains(compact(heading)))
        .findFirst()
        .or(() -> headings.stream().findFirst());
  }

  private static boolean hasTitleLength(String text) {
    return text.length() >= SHORTEST && text.length() <= LONGEST;
  }

  /** The first part, unless that is as short as a site's name and a longer one follows. */
  private static String withoutSite(String title) {
    List<String> parts =
        Arrays.stream(SEPARATOR.split(title)).map(Blank::strip).filter(p -> !p.isEmpty()).toList();
    if (parts.isEmpty()) {
      return "";
    }
    String longest = parts.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    return parts.getFirst().length() <= LONGEST_SITE_NAME ? longest : parts.getFirst();
  }

  private static String compact(String text) {
    return text.replaceAll("\\s+", "");
  }
}
