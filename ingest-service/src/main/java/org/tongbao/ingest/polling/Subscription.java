package org.tongbao.ingest.polling;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.Feeds;
import org.tongbao.ingest.listing.UnreadableListingException;
import org.tongbao.outbound.FetchFailedException;
import org.tongbao.outbound.WebAddress;

/** What a keeper of feeds does with them. */
public final class Subscription {

  private final Feeds feeds;
  private final FeedFinder finder;
  private final Duration firstInterval;
  private final Clock clock;

  Subscription(Feeds feeds, FeedFinder finder, Duration firstInterval, Clock clock) {
    this.feeds = feeds;
    this.finder = finder;
    this.firstInterval = firstInterval;
    this.clock = clock;
  }

  /**
   * The feed of an address, added where it is new.
   *
   * @throws FetchFailedException where the address is none, or gives nothing
   * @throws UnreadableListingException where there is nothing to poll
   */
  public Feed add(String address, @Nullable String selector)
      throws FetchFailedException, UnreadableListingException, InterruptedException {
    URI given = WebAddress.parse(address);
    Optional<Feed> known = feeds.at(given);
    if (known.isPresent()) {
      return known.get();
    }
    URI found = finder.find(given, selector);
    return feeds.add(
        Feed.added(UUID.randomUUID(), found, selector, firstInterval, clock.instant()));
  }

  public List<Feed> list(String afterAddress, int limit) {
    return feeds.list(afterAddress, limit);
  }

  public Optional<Feed> find(UUID id) {
    return feeds.find(id);
  }

  public Optional<Feed> pause(UUID id) {
    return feeds.find(id).map(feed -> changed(feed.paused()));
  }

  public Optional<Feed> resume(UUID id) {
    return feeds.find(id).map(feed -> changed(feed.resumed(clock.instant())));
  }

  public boolean remove(UUID id) {
    return feeds.remove(id);
  }

  private Feed changed(Feed feed) {
    feeds.change(feed);
    return feed;
  }
}
