package org.tongbao.ingest.listing;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** RSS, RDF and Atom, by Rome. */
final class Syndication {

  private Syndication() {}

  static Listing read(ListingKind kind, Document markup) throws UnreadableListingException {
    SyndFeed feed = feed(kind, markup);
    URI base = URI.create(markup.baseUri());
    Elements entries = markup.select(kind == ListingKind.ATOM ? "entry" : "item");
    List<ListedItem> items = new ArrayList<>();
    for (int i = 0; i < feed.getEntries().size(); i++) {
      @Nullable Element element = i < entries.size() ? entries.get(i) : null;
      item(feed.getEntries().get(i), element, base).ifPresent(items::add);
    }
    return new Listing(kind, FullText.plain(feed.getTitle()), items, List.of());
  }

  private static SyndFeed feed(ListingKind kind, Document markup)
      throws UnreadableListingException {
    SyndFeedInput input = new SyndFeedInput();
    input.setAllowDoctypes(false);
    try {
      return input.build(new StringReader(Markup.wellFormed(markup)));
    } catch (FeedException | IllegalArgumentException e) {
      throw new UnreadableListingException(
          "it looks like %s and cannot be read as such: %s".formatted(kind, e.getMessage()));
    }
  }

  private static Optional<ListedItem> item(SyndEntry entry, @Nullable Element element, URI base) {
    String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
    return Links.resolve(base, link)
        .map(
            address ->
                new ListedItem(
                    address,
                    FullText.plain(entry.getTitle()),
                    element == null ? null : ItemTime.of(element),
                    fullText(entry)));
  }

  private static @Nullable String fullText(SyndEntry entry) {
    Stream<SyndContent> contents =
        entry.getDescription() == null
            ? entry.getContents().stream()
            : Stream.concat(entry.getContents().stream(), Stream.of(entry.getDescription()));
    return contents
        .map(SyndContent::getValue)
        .flatMap(html -> FullText.of(html).stream())
        .findFirst()
        .orElse(null);
  }
}
