package org.tongbao.ingest.polling;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.tongbao.ingest.feed.Feed;
import org.tongbao.ingest.feed.Feeds;
import org.tongbao.ingest.feed.PollMarks;
import org.tongbao.ingest.feed.PollOutcome;
import org.tongbao.ingest.feed.Validators;
import org.tongbao.ingest.listing.ListedSitemap;
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

  /** What came of it, and what it did about items. */
  record Result(PollOutcome outcome, PollMarks marks) {

    private static Result of(PollOutcome outcome) {
      return new Result(outcome, PollMarks.NONE);
    }
  }

  Result poll(Feed feed) throws InterruptedException {
    Taking taking = new Taking(feed, feeds, intake, limits, clock);
    try {
      WebAnswer answer =
          client.ask(new WebRequest(feed.address().toString(), feed.validators().headers()));
      return switch (answer.status()) {
        case 200 -> read(feed, answer, taking);
        case NOT_MODIFIED -> Result.of(new PollOutcome.Unchanged(answer.movedTo()));
        case GONE -> Result.of(new PollOutcome.Gone("the server says that it is gone (410)"));
        default ->
            Result.of(
                new PollOutcome.Failed(
                    "the server answered status %d, expected 200".formatted(answer.status()),
                    RetryAfter.of(answer.header("Retry-After"), clock.instant())));
      };
    } catch (HostBusyException e) {
      return Result.of(new PollOutcome.Postponed(String.valueOf(e.getMessage())));
    } catch (FetchFailedException | UnreadableListingException e) {
      return Result.of(new PollOutcome.Failed(String.valueOf(e.getMessage()), null));
    }
  }

  private Result read(Feed feed, WebAnswer answer, Taking taking)
      throws UnreadableListingException, InterruptedException {
    Listing listing = listing(answer, feed);
    taking.take(listing.items());
    for (ListedSitemap sitemap : listing.sitemaps()) {
      if (taking.wants(sitemap.key())) {
        take(sitemap, feed, taking);
      }
    }
    PollOutcome outcome =
        new PollOutcome.Read(
            listing.kind(),
            listing.title(),
            taking.isComplete() ? validators(answer) : Validators.NONE,
            answer.movedTo(),
            taking.items(),
            taking.published(),
            taking.texts(),
            taking.textlessAtEnd(),
            taking.isWhole(),
            taking.trouble());
    return new Result(outcome, taking.marks());
  }

  /** A sitemap that an index names; what cannot be had now comes with the next poll. */
  private void take(ListedSitemap sitemap, Feed feed, Taking taking) throws InterruptedException {
    URI address = sitemap.address();
    if (taking.isOver()) {
      taking.failed(address, "the time of the poll was over");
      return;
    }
    try {
      WebAnswer answer = client.ask(new WebRequest(address.toString(), Map.of())).requireOk();
      if (taking.take(listing(answer, feed).items())) {
        taking.done(sitemap.key());
      }
    } catch (FetchFailedException | UnreadableListingException | HostBusyException e) {
      taking.failed(address, e.getMessage());
    }
  }

  private Listing listing(WebAnswer answer, Feed feed) throws UnreadableListingException {
    return listings.read(
        answer.body(),
        answer.header("Content-Type").orElse(null),
        answer.address(),
        feed.wishes().selector());
  }

  private static Validators validators(WebAnswer answer) {
    return new Validators(
        answer.header("ETag").orElse(null), answer.header("Last-Modified").orElse(null));
  }
}
