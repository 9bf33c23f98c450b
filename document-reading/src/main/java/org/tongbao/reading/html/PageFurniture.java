package org.tongbao.reading.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Elements that belong to the page and not to the article: by tag, by class or id, by links. */
final class PageFurniture {

  private static final Set<String> TAGS =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "nav",
          "footer",
          "aside",
          "button",
          "select",
          "input",
          "textarea",
          "audio",
          "video",
          "map",
          "dialog",
          "head",
          "title");

  private static final Set<String> CLASS_WORDS =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "menu",
          "menubar",
          "crumb",
          "crumbs",
          "bread",
          "share",
          "social",
          "sidebar",
          "aside",
          "footer",
          "foot",
          "copyright",
          "qr",
          "ewm",
          "erweima",
          "comment",
          "comments",
          "pinglun",
          "hot",
          "rank",
          "ranking",
          "paihang",
          "related",
          "relate",
          "recommend",
          "tuijian",
          "xiangguan",
          "ad",
          "ads",
          "advert",
          "guanggao",
          "banner",
          "login",
          "search",
          "toolbar",
          "pagination",
          "pager",
          "subscribe",
          "popup",
          "modal",
          "topbar",
          "reply",
          "cmt",
          "guess",
          "replies",
          "weixin",
          "wechat",
          "xgxw",
          "xgyd",
          "xgwj",
          "rmtj",
          "phb",
          "yqlj",
          "friendlink",
          "friendlinks",
          "pagelist",
          "pagebar",
          "pagenav",
          "fenye",
          "fenxiang",
          "bshare",
          "jiathis",
          "statement",
          "disclaimer",
          "mianze",
          "breadcrumbs");

  private static final List<String> CLASS_PREFIXES =
      List.of(
          "share",
          "comment",
          "breadcrumb",
          "qrcode",
          "sidebar",
          "recommend",
          "related",
          "hotlist",
          "hotnews",
          "hotword",
          "interaction",
          "advertisement",
          "bdshare",
          "copyright",
          "footer",
          "navbar",
          "navmenu");

  /** An element with more than this share of all text is the article, whatever its class says. */
  private static final double LARGEST_SHARE = 0.5;

  /** Below a short notice stands much more of other articles. */
  private static final double LARGEST_SHARE_OF_LISTS = 0.85;

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

  private static final int FEWEST_BEGINNINGS = 3;
  private static final int SHORTEST_LINKED_TITLE = 6;
  private static final int LONGEST_BEGINNING = 250;
  private static final int LONGEST_HEADING = 12;

  private static final double LINK_SHARE = 0.6;
  private static final int FEWEST_LINKS = 2;

  private final TextStatistics statistics;
  private final int allText;

  PageFurniture(TextStatistics statistics, int allText) {
    this.statistics = statistics;
    this.allText = allText;
  }

  boolean contains(Element element) {
    if (TAGS.contains(element.normalName())) {
      return true;
    }
    TextStatistics.Counts counts = statistics.counts(element);
    if (counts.headings > 0 || counts.text > allText * LARGEST_SHARE_OF_LISTS) {
      return false;
    }
    if (isListOfBeginnings(element)) {
      return true;
    }
    return counts.text <= allText * LARGEST_SHARE
        && (isHidden(element) || isNamedFurniture(element) || isLinkList(counts));
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find();
  }

  /** Other articles, each with its title as a link and its first words. */
  private boolean isListOfBeginnings(Element element) {
    if (element.childrenSize() < FEWEST_BEGINNINGS) {
      return false;
    }
    int beginnings = 0;
    for (Element child : element.children()) {
      TextStatistics.Counts counts = statistics.counts(child);
      boolean isBeginning =
          counts.startsWithLink
              && counts.linkText >= SHORTEST_LINKED_TITLE
              && counts.text <= LONGEST_BEGINNING;
      if (isBeginning) {
        beginnings++;
      } else if (counts.text > LONGEST_HEADING) {
        return false;
      }
    }
    return beginnings >= FEWEST_BEGINNINGS;
  }

  private static boolean isLinkList(TextStatistics.Counts counts) {
    return counts.links >= FEWEST_LINKS
        && counts.linkText >= counts.text * LINK_SHARE
        && counts.sentenceEndsOutsideLinks == 0;
  }

  private static boolean isNamedFurniture(Element element) {
    return isNamedFurniture(element.className()) || isNamedFurniture(element.id());
  }

  private static boolean isNamedFurniture(String names) {
    if (names.isEmpty() || names.length() > 400) {
      return false;
    }
    return Arrays.stream(names.split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(PageFurniture::isFurnitureWord);
  }

  private static boolean isFurnitureWord(String word) {
    return CLASS_WORDS.contains(word) || CLASS_PREFIXES.stream().anyMatch(word::startsWith);
  }
}
