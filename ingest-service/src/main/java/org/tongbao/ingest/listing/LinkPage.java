package org.tongbao.ingest.listing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;
import org.tongbao.reading.article.PublicationTimes;

/** A page of links: a selector names the links or what they stand in. */
final class LinkPage {

  private LinkPage() {}

  static Listing read(String html, URI address, String selector) throws UnreadableListingException {
    Document page = Jsoup.parse(html, address.toString());
    List<ListedItem> items = new ArrayList<>();
    for (Element selected : select(page, selector)) {
      @Nullable Element link = selected.is("a[href]") ? selected : selected.selectFirst("a[href]");
      if (link != null) {
        item(link, selected, address).ifPresent(items::add);
      }
    }
    if (items.isEmpty()) {
      throw new UnreadableListingException(
          "its selector '%s' finds no link; look at the page and give another".formatted(selector));
    }
    return new Listing(ListingKind.LINK_PAGE, FullText.plain(page.title()), items, List.of());
  }

  private static List<Element> select(Document page, String selector)
      throws UnreadableListingException {
    try {
      return page.select(selector);
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      throw new UnreadableListingException(
          "its selector '%s' is no CSS selector: %s".formatted(selector, e.getMessage()));
    }
  }

  private static Optional<ListedItem> item(Element link, Element around, URI base) {
    String title = link.hasAttr("title") ? link.attr("title") : link.text();
    return Links.resolve(base, link.attr("href"))
        .map(address -> new ListedItem(address, FullText.plain(title), publishedAt(around), null));
  }

  /** Lists often show the day beside the link, within the same row. */
  private static @Nullable PublicationTime publishedAt(Element around) {
    Element row = around.is("a") && around.parent() != null ? around.parent() : around;
    boolean isRow = row.select("a[href]").size() == 1;
    return isRow ? PublicationTimes.parse(row.text()).orElse(null) : null;
  }
}
