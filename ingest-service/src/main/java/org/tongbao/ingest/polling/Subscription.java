package org.tongbao.ingest.polling;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.Feeds;
import org.tongbao.ingest.feed.Wishes;
import org.tongbao.ingest.listing.UnreadableListingException;
import org.tongbao.outbound.FetchFailedException;
import org.tongbao.outbound.WebAddress;

/** What a keeper of feeds does with them. */
public final class Subscription {

  private static final int FEEDS_A_PART = 1_000;

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

  /** A feed that somebody else has a list of. */
  public record Listed(String address, Wishes wishes) {}

  /** What came of adding many feeds. */
  public record Addition(int added, int known, List<NotAdded> notAdded) {}

  public record NotAdded(String address, String why) {}

  /**
   * The feed of an address, added where it is new.
   *
   * @throws FetchFailedException where the address is none, or gives nothing
   * @throws UnreadableListingException where there is nothing to poll
   * @throws HostBusyException where its host cannot be asked now
   */
  public Feed add(String address, Wishes wishes)
      throws FetchFailedException,
          UnreadableListingException,
          HostBusyException,
          InterruptedException {
    URI given = WebAddress.parse(address);
    Optional<Feed> known = feeds.at(given);
    if (known.isPresent()) {
      return known.get();
    }
    URI found = finder.find(given, wishes.selector());
    return feeds.add(added(found, wishes));
  }

  /** Adds feeds as they are listed, without asking them: their first poll tells how they are. */
  public Addition addAll(List<Listed> listed) {
    int added = 0;
    int known = 0;
    List<NotAdded> notAdded = new ArrayList<>();
    for (Listed one : listed) {
      try {
        Feed feed = added(WebAddress.parse(one.address()), one.wishes());
        if (feeds.add(feed).id().equals(feed.id())) {
          added++;
        } else {
          known++;
        }
      } catch (FetchFailedException e) {
        notAdded.add(new NotAdded(one.address(), String.valueOf(e.getMessage())));
      }
    }
    return new Addition(added, known, notAdded);
  }

  public List<Feed> list(String afterAddress, int limit) {
    return feeds.list(afterAddress, limit);
  }

  public List<Feed> all() {
    List<Feed> all = new ArrayList<>();
    List<Feed> part;
    do {
      String after = all.isEmpty() ? "" : all.getLast().address().toString();
      part = feeds.list(after, FEEDS_A_PART);
      all.addAll(part);
    } while (part.size() == FEEDS_A_PART);
    return all;
  }

  public Optional<Feed> find(UUID id) {
    return feeds.find(id);
  }

  public Optional<Feed> pause(UUID id) {
    return change(id, Feed::paused);
  }

  /** Polled at once, and from then on again. */
  public Optional<Feed> poll(UUID id) {
    Instant now = clock.instant();
    return change(id, feed -> feed.resumed(now));
  }

  /** From now on polled again, when it would have been due. */
  public Optional<Feed> resume(UUID id) {
    return change(id, Feed::resumed);
  }

  public Optional<Feed> wish(UUID id, UnaryOperator<Wishes> wish) {
    Instant now = clock.instant();
    return change(id, feed -> feed.wished(wish.apply(feed.wishes()), now));
  }

  public boolean remove(UUID id) {
    return feeds.remove(id);
  }

  private Feed added(URI address, Wishes wishes) throws FetchFailedException {
    int length = address.toString().length();
    if (length > Feed.LONGEST_ADDRESS) {
      throw new FetchFailedException(
          "its address has %d characters, at most %d are taken"
              .formatted(length, Feed.LONGEST_ADDRESS));
    }
    Duration interval = wishes.interval() == null ? firstInterval : wishes.interval();
    return Feed.added(UUID.randomUUID(), address, wishes, interval, clock.instant());
  }

  private Optional<Feed> change(UUID id, UnaryOperator<Feed> change) {
    Optional<Feed> changed = feeds.find(id).map(change);
    changed.ifPresent(feeds::change);
    return changed;
  }
}
