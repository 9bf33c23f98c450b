package org.tongbao.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongbao.ingest.listing.ListingKind;

class PollScheduleTest {

  private static final Instant NOW = Instant.parse("2024-03-01T08:00:00Z");
  private static final URI ADDRESS = URI.create("https://news.example.cn/feed.xml");
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(24);

  private final PollSchedule schedule =
      new PollSchedule(SHORTEST, LONGEST, LONGEST, Clock.fixed(NOW, ZoneOffset.UTC), new Random(7));

  @Test
  void theIntervalFollowsTheCadenceOfTheSource() {
    Feed feed = feed(Duration.ofHours(1));
    assertThat(schedule.after(feed, read(2)).interval()).isEqualTo(Duration.ofMinutes(30));
    assertThat(schedule.after(feed, read(0)).interval()).isEqualTo(Duration.ofMinutes(90));
    assertThat(schedule.after(feed, new PollOutcome.Unchanged(null)).interval())
        .isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void theIntervalStaysBetweenItsBounds() {
    Feed feed = feed(Duration.ofHours(1));
    for (int poll = 0; poll < 20; poll++) {
      feed = schedule.after(feed, new PollOutcome.Unchanged(null));
    }
    assertThat(feed.interval()).isEqualTo(LONGEST);
    for (int poll = 0; poll < 20; poll++) {
      feed = schedule.after(feed, read(1));
    }
    assertThat(feed.interval()).isEqualTo(SHORTEST);
  }

  @Test
  void theNextPollIsScatteredByATenth() {
    Feed feed = feed(Duration.ofHours(2));
    for (int poll = 0; poll < 100; poll++) {
      Duration wait = Duration.between(NOW, schedule.after(feed, read(1)).nextPollAt());
      assertThat(wait).isBetween(Duration.ofMinutes(54), Duration.ofMinutes(66));
    }
  }

  @Test
  void failuresDoubleTheWaitUpToADayAndEndWithASuccess() {
    Feed feed = feed(Duration.ofHours(1));
    Duration before = Duration.ZERO;
    for (int failure = 1; failure <= 30; failure++) {
      feed = schedule.after(feed, new PollOutcome.Failed("no answer", null));
      Duration wait = Duration.between(NOW, feed.nextPollAt());
      assertThat(wait).isGreaterThan(before.multipliedBy(failure < 8 ? 3 : 0).dividedBy(2));
      assertThat(wait).isBetween(SHORTEST, LONGEST);
      assertThat(feed.health().failures()).isEqualTo(failure);
      assertThat(feed.state()).isEqualTo(FeedState.ACTIVE);
      before = wait;
    }
    Feed revived = schedule.after(feed, read(1));
    assertThat(revived.health().failures()).isZero();
    assertThat(revived.health().lastError()).isNull();
    assertThat(revived.health().lastChangeAt()).isEqualTo(NOW);
    assertThat(revived.interval()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void aServerThatWantsToBeLeftAloneIs() {
    Feed feed = feed(Duration.ofHours(1));
    Feed told = schedule.after(feed, new PollOutcome.Failed("429", Duration.ofHours(3)));
    assertThat(told.nextPollAt()).isEqualTo(NOW.plus(Duration.ofHours(3)));
    Feed forAges = schedule.after(feed, new PollOutcome.Failed("429", Duration.ofDays(900)));
    assertThat(forAges.nextPollAt()).isEqualTo(NOW.plus(LONGEST));
  }

  @Test
  void aMoveForGoodIsRememberedAndGoneIsTheEnd() {
    Feed feed = feed(Duration.ofHours(1));
    URI newAddress = URI.create("https://new.example.cn/feed.xml");
    assertThat(schedule.after(feed, new PollOutcome.Unchanged(newAddress)).address())
        .isEqualTo(newAddress);
    URI endless = URI.create("https://new.example.cn/" + "a".repeat(Feed.LONGEST_ADDRESS));
    assertThat(schedule.after(feed, new PollOutcome.Unchanged(endless)).address())
        .isEqualTo(ADDRESS);
    Feed gone = schedule.after(feed, new PollOutcome.Gone("410"));
    assertThat(gone.state()).isEqualTo(FeedState.GONE);
    assertThat(gone.health().lastError()).isEqualTo("410");
  }

  @Test
  void anIntervalThatItsKeeperChoseStays() {
    Feed feed = feed(Duration.ofHours(1)).wished(new Wishes(null, null, Duration.ofHours(2)), NOW);
    assertThat(schedule.after(feed, read(3)).interval()).isEqualTo(Duration.ofHours(2));
    assertThat(schedule.after(feed, read(0)).interval()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void aBusyHostIsNoFailureOfTheFeed() {
    Feed postponed = schedule.after(feed(Duration.ofHours(1)), new PollOutcome.Postponed("busy"));
    assertThat(postponed.health().failures()).isZero();
    assertThat(postponed.nextPollAt()).isBefore(NOW.plus(Duration.ofMinutes(6)));
  }

  private static PollOutcome read(int taken) {
    Validators validators = new Validators("\"1\"", null);
    return new PollOutcome.Read(
        ListingKind.RSS, "t", validators, null, 10, taken, taken, 0, true, null);
  }

  private static Feed feed(Duration interval) {
    return Feed.added(new UUID(0, 1), ADDRESS, Wishes.NONE, interval, NOW);
  }
}
