package org.tongbao.ingest.polling;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.listing.FeedLinks;
import org.tongbao.ingest.listing.ListingReader;
import org.tongbao.ingest.listing.UnreadableListingException;
import org.tongbao.outbound.FetchFailedException;
import org.tongbao.outbound.WebAnswer;
import org.tongbao.outbound.WebRequest;

/** Finds what to poll where somebody gave an address, often that of a home page. */
public final class FeedFinder {

  private final PoliteClient client;
  private final ListingReader listings;

  FeedFinder(PoliteClient client, ListingReader listings) {
    this.client = client;
    this.listings = listings;
  }

  /**
   * The address to poll: the given one where it gives a listing, else the first feed that its page
   * names.
   *
   * @throws FetchFailedException where the address gives nothing
   * @throws UnreadableListingException where there is nothing to poll
   */
  public URI find(URI address, @Nullable String selector)
      throws FetchFailedException,
          UnreadableListingException,
          HostBusyException,
          InterruptedException {
    WebAnswer answer = ask(address);
    try {
      listings.read(
          answer.body(), answer.header("Content-Type").orElse(null), answer.address(), selector);
      return answer.movedTo() == null ? address : answer.movedTo();
    } catch (UnreadableListingException e) {
      String page = new String(answer.body(), StandardCharsets.ISO_8859_1);
      List<URI> named = selector == null ? FeedLinks.in(page, answer.address()) : List.of();
      if (named.isEmpty()) {
        throw selector == null ? withAdvice(e) : e;
      }
      WebAnswer feed = ask(named.getFirst());
      listings.read(feed.body(), feed.header("Content-Type").orElse(null), feed.address(), null);
      return feed.movedTo() == null ? named.getFirst() : feed.movedTo();
    }
  }

  private WebAnswer ask(URI address)
      throws FetchFailedException, HostBusyException, InterruptedException {
    return client.ask(new WebRequest(address.toString(), Map.of())).requireOk();
  }

  private static UnreadableListingException withAdvice(UnreadableListingException e) {
    return new UnreadableListingException(
        e.getMessage()
            + "; the page names no feed either: give a CSS selector of its links to poll the page itself");
  }
}
