package org.tongbao.ingest.polling;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.function.Function;
import org.tongbao.ingest.document.ContentType;
import org.tongbao.ingest.document.Intake;
import org.tongbao.ingest.feed.FeedAlerts;
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
  private final HostTurns turns;
  private final PollLimits limits;
  private final Clock clock;
  private final PoliteClient client;
  private final ListingReader listings = new ListingReader(ListingLimits.STANDARD);

  public Polling(Feeds feeds, HostTurns turns, Fetcher fetcher, PollLimits limits, Clock clock) {
    this.feeds = feeds;
    this.turns = turns;
    this.limits = limits;
    this.clock = clock;
    this.client =
        new PoliteClient(
            fetcher, new Robots(PRODUCT_TOKEN, clock), new Turns(turns, limits), limits, clock);
  }

  /**
   * @param contentTypes reads a header Content-Type
   */
  public Poller poller(
      Intake intake,
      Function<String, ContentType> contentTypes,
      FeedWatch watch,
      DiskWatermark watermark) {
    ItemIntake items = new ItemIntake(client, intake, contentTypes);
    FeedPoll poll = new FeedPoll(client, listings, items, feeds, limits, clock);
    PollSchedule schedule =
        new PollSchedule(
            limits.shortestInterval(),
            limits.longestInterval(),
            limits.shortestSilence(),
            clock,
            new Random());
    return new Poller(feeds, poll, schedule, limits, watch, watermark, clock);
  }

  public FeedWatch watch(FeedAlerts alerts, Duration every) {
    return new FeedWatch(feeds, turns, alerts, every, clock);
  }

  public Subscription subscription() {
    return new Subscription(
        feeds, new FeedFinder(client, listings), limits.shortestInterval(), clock);
  }
}
