package org.tongbao.ingest.polling;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.ingest.document.Outcome;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.Feeds;
import org.tongbao.ingest.feed.PollOutcome;
import org.tongbao.ingest.feed.Validators;
import org.tongbao.ingest.listing.ListedItem;
import org.tongbao.ingest.listing.Listing;
import org.tongbao.ingest.listing.ListingReader;
import org.tongbao.ingest.listing.UnreadableListingException;
import org.tongbao.outbound.FetchFailedException;
import org.tongbao.outbound.RetryAfter;
import org.tongbao.outbound.WebAnswer;
import org.tongbao.outbound.WebRequest;

/** Asks one feed what is new, and takes it in. */
final class FeedPoll {

  private static final int NOT_MODIFIED = 304;
  private static final int GONE = 410;

  private final PoliteClient client;
  private final ListingReader listings;
  private final ItemIntake intake;
  private final Feeds feeds;
  private final PollLimits limits;
  private final Clock clock;

  FeedPoll(
      PoliteClient client,
      ListingReader listings,
      ItemIntake intake,
      Feeds feeds,
      PollLimits limits,
      Clock clock) {
    this.client = client;
    this.listings = listings;
    this.intake = intake;
    this.feeds = feeds;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * @param takenKeys of the items that need not be looked at again
   * @param failedKeys of those that could not be had
   */
  record Result(PollOutcome outcome, List<String> takenKeys, List<String> failedKeys) {

    private static Result of(PollOutcome outcome) {
      return new Result(outcome, List.of(), List.of());
    }
  }

  Result poll(Feed feed) throws InterruptedException {
    Instant end = clock.instant().plus(limits.pollTime());
    try {
      WebAnswer answer =
          client.ask(new WebRequest(feed.address().toString(), feed.validators().headers()));
      return switch (answer.status()) {
        case 200 -> read(feed, answer, end);
        case NOT_MODIFIED -> Result.of(new PollOutcome.Unchanged(answer.movedTo()));
        case GONE -> Result.of(new PollOutcome.Gone("the server says that it is gone (410)"));
        default ->
            Result.of(
                new PollOutcome.Failed(
                    "the server answered status %d, expected 200".formatted(answer.status()),
                    RetryAfter.of(answer.header("Retry-After"), clock.instant())));
      };
    } catch (FetchFailedException | UnreadableListingException e) {
      return Result.of(new PollOutcome.Failed(String.valueOf(e.getMessage()), null));
    }
  }

  private Result read(Feed feed, WebAnswer answer, Instant end)
      throws UnreadableListingException, InterruptedException {
    URI address = answer.address();
    Listing listing =
        listings.read(
            answer.body(), answer.header("Content-Type").orElse(null), address, feed.selector());
    List<String> keys = listing.items().stream().map(ListedItem::key).toList();
    Set<String> wanted = feeds.wanted(feed.id(), keys, limits.attempts());
    List<String> taken = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    @Nullable String trouble = null;
    for (ListedItem item : listing.items()) {
      if (!wanted.contains(item.key()) || !clock.instant().isBefore(end)) {
        continue;
      }
      @Nullable String why = take(item);
      if (why == null) {
        taken.add(item.key());
      } else {
        failed.add(item.key());
        trouble = item.address() + ": " + why;
      }
    }
    boolean whole = taken.size() == wanted.size();
    PollOutcome outcome =
        new PollOutcome.Read(
            listing.kind(),
            listing.title(),
            whole ? validators(answer) : Validators.NONE,
            answer.movedTo(),
            listing.items().size(),
            taken.size(),
            trouble);
    return new Result(outcome, taken, failed);
  }

  /** Why the item must be looked at again; null where it need not. */
  private @Nullable String take(ListedItem item) throws InterruptedException {
    try {
      return switch (intake.take(item)) {
        case Outcome.Accepted _ -> null;
        case Outcome.Refused refused ->
            refused.refusal().kind().isPassing() ? refused.refusal().detail() : null;
      };
    } catch (FetchFailedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static Validators validators(WebAnswer answer) {
    return new Validators(
        answer.header("ETag").orElse(null), answer.header("Last-Modified").orElse(null));
  }
}
