package org.tongbao.ingest.polling;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.function.Function;
import org.tongbao.ingest.document.ContentType;
import org.tongbao.ingest.document.Intake;
import org.tongbao.ingest.feed.Feeds;
import org.tongbao.ingest.feed.PollSchedule;
import org.tongbao.ingest.listing.ListingLimits;
import org.tongbao.ingest.listing.ListingReader;
import org.tongbao.outbound.Fetcher;

/** The parts of polling, put together. */
public final class Polling {

  /** The name that robots.txt calls this program by. */
  public static final String PRODUCT_TOKEN = "tongbao";

  private final Feeds feeds;
  private final Clock clock;
  private final PollLimits limits;
  private final PollSchedule schedule;
  private final Duration shortestInterval;
  private final PoliteClient client;
  private final ListingReader listings = new ListingReader(ListingLimits.STANDARD);

  public Polling(
      Feeds feeds,
      Fetcher fetcher,
      PollLimits limits,
      Duration shortestInterval,
      Duration longestInterval,
      Clock clock) {
    this.feeds = feeds;
    this.clock = clock;
    this.limits = limits;
    this.shortestInterval = shortestInterval;
    this.schedule = new PollSchedule(shortestInterval, longestInterval, clock, new Random());
    this.client =
        new PoliteClient(
            fetcher,
            new Robots(fetcher, PRODUCT_TOKEN, clock),
            new HostTurns(System::nanoTime),
            limits);
  }

  public Poller poller(Intake intake, Function<String, ContentType> contentTypes) {
    ItemIntake items = new ItemIntake(client, intake, contentTypes);
    FeedPoll poll = new FeedPoll(client, listings, items, feeds, limits, clock);
    return new Poller(feeds, poll, schedule, limits, clock);
  }

  public Subscription subscription() {
    return new Subscription(feeds, new FeedFinder(client, listings), shortestInterval, clock);
  }
}
