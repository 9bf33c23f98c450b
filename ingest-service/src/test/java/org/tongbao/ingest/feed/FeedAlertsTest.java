package org.tongbao.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongbao.ingest.listing.ListingKind;

class FeedAlertsTest {

  private static final Instant START = Instant.parse("2024-03-01T08:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final MovingClock clock = new MovingClock();
  private final PollSchedule schedule =
      new PollSchedule(Duration.ofMinutes(5), DAY, DAY, clock, new Random(7));
  private final FeedAlerts alerts = new FeedAlerts(3, clock);
  private Feed feed =
      Feed.added(UUID.randomUUID(), URI.create("https://a.example/"), Wishes.NONE, DAY, START);

  @Test
  void aSourceIsSilentAfterThreeTimesItsLongestGap() {
    for (int arrival = 0; arrival < 5; arrival++) {
      read(1, 0, true);
      clock.now = clock.now.plus(Duration.ofDays(2));
    }
    assertThat(alerts.of(feed)).isEmpty();
    clock.now = clock.now.plus(Duration.ofDays(5));

    assertThat(alerts.of(feed))
        .containsExactly(
            "nothing new for 7 days, where it used to bring something at least every 2 days");
    schedule.after(feed, new PollOutcome.Unchanged(null));
    assertThat(alerts.of(feed)).hasSize(1);
    assertThat(alerts.of(feed.paused())).isEmpty();
    read(1, 0, true);
    assertThat(alerts.of(feed)).isEmpty();
  }

  @Test
  void nothingIsKnownOfASourceThatBroughtItsBacklogOnly() {
    for (int poll = 0; poll < 10; poll++) {
      read(20, 0, false);
      clock.now = clock.now.plus(Duration.ofMinutes(5));
    }
    clock.now = clock.now.plus(Duration.ofDays(90));

    assertThat(alerts.of(feed)).isEmpty();
  }

  @Test
  void aLivelySourceIsNotSilentOvernight() {
    for (int arrival = 0; arrival < 50; arrival++) {
      read(1, 0, true);
      clock.now = clock.now.plus(Duration.ofMinutes(5));
    }
    clock.now = clock.now.plus(Duration.ofHours(23));
    assertThat(alerts.of(feed)).isEmpty();
    clock.now = clock.now.plus(Duration.ofHours(2));
    assertThat(alerts.of(feed))
        .containsExactly(
            "nothing new for 25 hours, where it used to bring something at least every 5 minutes");
  }

  @Test
  void articlesWithoutTextAreCountedFromPollToPoll() {
    read(2, 2, true);
    assertThat(alerts.of(feed)).isEmpty();
    read(1, 1, true);
    assertThat(alerts.of(feed))
        .containsExactly("its last 3 articles gave no text: open one, its pages may have changed");
    read(0, 0, true);
    assertThat(alerts.of(feed)).hasSize(1);
    read(3, 1, true);
    assertThat(alerts.of(feed)).isEmpty();
    assertThat(feed.health().textless()).isEqualTo(1);
  }

  private void read(int taken, int textless, boolean isWhole) {
    feed =
        schedule.after(
            feed,
            new PollOutcome.Read(
                ListingKind.RSS,
                "t",
                Validators.NONE,
                null,
                taken,
                taken,
                taken - textless,
                textless,
                isWhole,
                null));
  }

  /** Goes on when it is told. */
  private static final class MovingClock extends Clock {
    private Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return InstantSource.fixed(now).withZone(zone);
    }
  }
}
