package org.tongbao.ingest.polling;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.document.Outcome;
import org.tongbao.ingest.document.Refusal;
import org.tongbao.ingest.document.RefusalKind;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.Feeds;
import org.tongbao.ingest.feed.PollMarks;
import org.tongbao.ingest.listing.ListedItem;
import org.tongbao.outbound.FetchFailedException;

/** Takes in what is new in one poll of one feed, until its time is over. For one thread. */
final class Taking {

  private final Feed feed;
  private final Feeds feeds;
  private final ItemIntake intake;
  private final int attempts;
  private final Instant end;
  private final Clock clock;

  private final List<String> taken = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final List<String> listed = new ArrayList<>();
  private final Set<String> busyHosts = new HashSet<>();
  private @Nullable String trouble;
  private int items;
  private int published;
  private int texts;
  private int textlessAtEnd;
  private boolean isWhole = true;

  Taking(Feed feed, Feeds feeds, ItemIntake intake, PollLimits limits, Clock clock) {
    this.feed = feed;
    this.feeds = feeds;
    this.intake = intake;
    this.attempts = limits.attempts();
    this.end = clock.instant().plus(limits.pollTime());
    this.clock = clock;
  }

  /** True where all of them need not be looked at again. */
  boolean take(List<ListedItem> listedItems) throws InterruptedException {
    List<String> keys = listedItems.stream().map(ListedItem::key).toList();
    listed.addAll(keys);
    items += keys.size();
    Map<String, Integer> wanted = feeds.wanted(feed.id(), keys, attempts);
    boolean all = true;
    for (ListedItem item : listedItems) {
      @Nullable Integer attemptsMade = wanted.get(item.key());
      if (attemptsMade != null) {
        boolean isAsked = !isOver() && !busyHosts.contains(host(item.address()));
        boolean done = isAsked && take(item, attemptsMade == 0);
        isWhole = isWhole && (done || failed.contains(item.key()));
        all = all && done;
      }
    }
    return all;
  }

  /** Whether something that is no article, such as a sitemap, is still to be read. */
  boolean wants(@Nullable String key) {
    if (key == null) {
      return true;
    }
    listed.add(key);
    return !feeds.wanted(feed.id(), List.of(key), attempts).isEmpty();
  }

  void done(@Nullable String key) {
    if (key != null) {
      taken.add(key);
    }
  }

  void failed(URI address, @Nullable String why) {
    isWhole = false;
    trouble = address + ": " + why;
  }

  boolean isOver() {
    return !clock.instant().isBefore(end);
  }

  int items() {
    return items;
  }

  int published() {
    return published;
  }

  int texts() {
    return texts;
  }

  int textlessAtEnd() {
    return textlessAtEnd;
  }

  /** Every item that was wanted has been asked for. */
  boolean isWhole() {
    return isWhole;
  }

  /** Nothing is left that the next poll has to see again. */
  boolean isComplete() {
    return isWhole && failed.isEmpty();
  }

  @Nullable String trouble() {
    return trouble;
  }

  PollMarks marks() {
    return new PollMarks(taken, failed, listed);
  }

  private boolean take(ListedItem item, boolean isFirst) throws InterruptedException {
    try {
      return switch (intake.take(item)) {
        case Outcome.Accepted accepted -> published(item, accepted);
        case Outcome.Refused refused -> refused(item, refused.refusal());
      };
    } catch (HostBusyException e) {
      busyHosts.add(host(item.address()));
      trouble = item.address() + ": " + e.getMessage();
      return false;
    } catch (FetchFailedException e) {
      // A dead link counts once, however often it is tried.
      textlessAtEnd += isFirst ? 1 : 0;
      return missed(item, String.valueOf(e.getMessage()));
    }
  }

  private boolean published(ListedItem item, Outcome.Accepted accepted) {
    taken.add(item.key());
    published++;
    if (accepted.unreadable() == null) {
      texts++;
      textlessAtEnd = 0;
    } else {
      textlessAtEnd++;
    }
    return true;
  }

  /** What will be refused for ever is done with. */
  private boolean refused(ListedItem item, Refusal refusal) {
    if (refusal.kind().isPassing()) {
      return missed(item, refusal.detail());
    }
    taken.add(item.key());
    if (refusal.kind() != RefusalKind.DOCUMENT_WITHDRAWN
        && refusal.kind() != RefusalKind.FEED_TEXT_OUTRANKED) {
      trouble = item.address() + ": " + refusal.detail();
    }
    return true;
  }

  private boolean missed(ListedItem item, String why) {
    failed.add(item.key());
    trouble = item.address() + ": " + why;
    return false;
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost());
  }
}
