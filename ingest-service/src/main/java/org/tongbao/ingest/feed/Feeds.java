package org.tongbao.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All feeds, shared by the replicas of the service. */
public interface Feeds {

  /** The feed of this address: the given one, or the one that was there before. */
  Feed add(Feed feed);

  Optional<Feed> find(UUID id);

  /** In the order of their addresses, from behind one on. */
  List<Feed> list(String afterAddress, int limit);

  /** Keeps what its keeper changed: state, next poll and wishes. */
  void change(Feed feed);

  boolean remove(UUID id);

  /**
   * Takes a feed that is due, the longest first, for this replica alone until the lease ends. The
   * host of its address is nobody else's for that time.
   */
  Optional<Feed> claim(UUID holder, Instant now, Duration lease);

  /** Prolongs the leases of feeds that this replica is polling. */
  void renew(UUID holder, Collection<UUID> feedIds, Instant until);

  /** Gives back all that this replica has claimed: it ends. */
  void release(UUID holder);

  /**
   * Which of the keys are still to be taken from this feed, with the attempts made so far: less
   * than so many.
   */
  Map<String, Integer> wanted(UUID id, Collection<String> keys, int attempts);

  /**
   * Keeps, in one transaction, what a poll has brought, and gives the feed back. What its keeper
   * changed meanwhile (paused, removed) stays. Where the lease has gone to another replica, only
   * the marks are kept.
   *
   * @param forgetBefore items that the source has not listed since then are forgotten
   */
  void finish(UUID holder, Feed feed, PollMarks marks, Instant forgetBefore);

  /** The feeds that have become silent since the last call, on any replica. */
  List<Feed> newlySilent(Instant now);

  /**
   * @param textlessArticles in a row that count
   */
  FeedCounts counts(Instant now, int textlessArticles);

  /** The feed that polls this address, if any. */
  Optional<Feed> at(URI address);
}
