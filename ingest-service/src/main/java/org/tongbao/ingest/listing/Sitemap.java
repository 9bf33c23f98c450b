package org.tongbao.ingest.listing;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.document.PublicationTime;

/** Sitemaps, news sitemaps and indexes of them, by crawler-commons. The newest come first. */
final class Sitemap {

  private static final Comparator<SiteMapURL> NEWEST_FIRST =
      Comparator.comparing(
          SiteMapURL::getLastModified, Comparator.nullsLast(Comparator.reverseOrder()));

  private Sitemap() {}

  static Listing read(Document markup, URI address) throws UnreadableListingException {
    // Not strict: many sites list the addresses of a sister host.
    SiteMapParser parser = new SiteMapParser(false);
    parser.enableExtension(Extension.NEWS);
    byte[] xml = Markup.wellFormed(markup).getBytes(StandardCharsets.UTF_8);
    try {
      AbstractSiteMap read = parser.parseSiteMap("application/xml", xml, address.toURL());
      return switch (read) {
        case SiteMapIndex index ->
            new Listing(ListingKind.SITEMAP_INDEX, null, List.of(), sitemaps(index));
        case SiteMap map -> new Listing(ListingKind.SITEMAP, null, items(map), List.of());
        default -> throw new UnreadableListingException("it is a sitemap of an unknown kind");
      };
    } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
      throw new UnreadableListingException(
          "it looks like a sitemap and cannot be read as such: " + e.getMessage());
    }
  }

  private static List<ListedSitemap> sitemaps(SiteMapIndex index) {
    return index.getSitemaps().stream()
        .sorted(
            Comparator.comparing(
                AbstractSiteMap::getLastModified, Comparator.nullsLast(Comparator.reverseOrder())))
        .flatMap(map -> uri(map.getUrl()).map(address -> listed(map, address)).stream())
        .toList();
  }

  private static ListedSitemap listed(AbstractSiteMap map, URI address) {
    @Nullable Date changed = map.getLastModified();
    return new ListedSitemap(address, changed == null ? null : changed.toInstant());
  }

  private static List<ListedItem> items(SiteMap map) {
    List<ListedItem> items = new ArrayList<>();
    for (SiteMapURL listed : map.getSiteMapUrls().stream().sorted(NEWEST_FIRST).toList()) {
      uri(listed.getUrl()).ifPresent(address -> items.add(item(listed, address)));
    }
    return items;
  }

  private static ListedItem item(SiteMapURL listed, URI address) {
    Optional<NewsAttributes> news = news(listed);
    return new ListedItem(
        address,
        news.map(NewsAttributes::getTitle).map(FullText::plain).orElse(null),
        news.map(Sitemap::publishedAt).orElse(null),
        null);
  }

  /** The time of a last change is no time of publication; only news sitemaps tell that. */
  private static @Nullable PublicationTime publishedAt(NewsAttributes news) {
    return news.getPublicationDateTime() == null
        ? null
        : PublicationTime.of(news.getPublicationDateTime().toOffsetDateTime());
  }

  private static Optional<NewsAttributes> news(SiteMapURL listed) {
    ExtensionMetadata[] attributes = listed.getAttributesForExtension(Extension.NEWS);
    return attributes == null
        ? Optional.empty()
        : Arrays.stream(attributes)
            .filter(NewsAttributes.class::isInstance)
            .map(NewsAttributes.class::cast)
            .findFirst();
  }

  private static Optional<URI> uri(URL url) {
    try {
      return Optional.of(url.toURI());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
