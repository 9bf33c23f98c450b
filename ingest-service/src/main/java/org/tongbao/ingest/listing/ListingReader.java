package org.tongbao.ingest.listing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.tongbao.reading.charset.Decoding;
import org.tongbao.reading.charset.TextDecoder;

/** Reads a listing of any kind; its content decides the kind, since media types often lie. */
public final class ListingReader {

  private final ListingLimits limits;

  public ListingReader(ListingLimits limits) {
    this.limits = limits;
  }

  /**
   * @param address that the bytes came from, against which relative addresses are resolved
   * @param selector of the links, for a page of links
   * @throws UnreadableListingException where the bytes are no listing
   */
  public Listing read(
      byte[] bytes, @Nullable String contentType, URI address, @Nullable String selector)
      throws UnreadableListingException {
    String text =
        switch (TextDecoder.decode(bytes, null, contentType)) {
          case Decoding.Text decoded -> decoded.text();
          case Decoding.Binary binary ->
              throw new UnreadableListingException("it is no text: " + binary.detail());
        };
    Listing listing =
        selector == null ? byContent(text, address) : LinkPage.read(text, address, selector);
    return bounded(listing);
  }

  private static Listing byContent(String text, URI address) throws UnreadableListingException {
    if (text.stripLeading().startsWith("{")) {
      return JsonFeed.read(text, address);
    }
    Document markup = Markup.read(text, address);
    String root = Markup.rootName(markup);
    return switch (root) {
      case "rss" -> Syndication.read(ListingKind.RSS, markup);
      case "rdf:rdf" -> Syndication.read(ListingKind.RDF, markup);
      case "feed" -> Syndication.read(ListingKind.ATOM, markup);
      case "urlset", "sitemapindex" -> Sitemap.read(markup, address);
      default ->
          throw new UnreadableListingException(
              "it begins with <%s>, expected a feed (rss, rdf:RDF, feed), a JSON Feed or a sitemap (urlset, sitemapindex)"
                  .formatted(root));
    };
  }

  private Listing bounded(Listing listing) {
    Map<String, ListedItem> items = new LinkedHashMap<>();
    for (ListedItem item : listing.items()) {
      if (items.size() < limits.items() && isWeb(item.address())) {
        items.putIfAbsent(item.key(), item);
      }
    }
    return new Listing(
        listing.kind(),
        listing.title(),
        items.values().stream().toList(),
        listing.sitemaps().stream()
            .filter(sitemap -> isWeb(sitemap.address()))
            .limit(limits.sitemaps())
            .toList());
  }

  private static boolean isWeb(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
  }
}
