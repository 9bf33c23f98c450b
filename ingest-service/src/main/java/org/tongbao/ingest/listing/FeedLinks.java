package org.tongbao.ingest.listing;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The feeds that a page names: {@code <link rel="alternate" type="application/rss+xml">}. */
public final class FeedLinks {

  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json");

  private FeedLinks() {}

  /** In the order of the page, without feeds of comments where there are others. */
  public static List<URI> in(String html, URI address) {
    List<Element> links =
        Jsoup.parse(html, address.toString())
            .select("link[rel~=(?i)\\balternate\\b][href]")
            .stream()
            .filter(link -> TYPES.contains(link.attr("type").strip().toLowerCase(Locale.ROOT)))
            .toList();
    List<URI> articles = addresses(links.stream().filter(l -> !isOfComments(l)).toList(), address);
    return articles.isEmpty() ? addresses(links, address) : articles;
  }

  private static boolean isOfComments(Element link) {
    return link.attr("href").contains("comment") || link.attr("title").contains("评论");
  }

  private static List<URI> addresses(List<Element> links, URI base) {
    return links.stream()
        .flatMap(link -> Links.resolve(base, link.attr("href")).stream())
        .distinct()
        .toList();
  }
}
