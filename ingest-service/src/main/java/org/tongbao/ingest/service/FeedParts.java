package org.tongbao.ingest.service;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tongbao.ingest.api.ContentTypes;
import org.tongbao.ingest.document.Intake;
import org.tongbao.ingest.feed.FeedAlerts;
import org.tongbao.ingest.polling.DiskWatermark;
import org.tongbao.ingest.polling.FeedWatch;
import org.tongbao.ingest.polling.PollLimits;
import org.tongbao.ingest.polling.Poller;
import org.tongbao.ingest.polling.Polling;
import org.tongbao.ingest.polling.Subscription;
import org.tongbao.ingest.store.SqlFeeds;
import org.tongbao.ingest.store.SqlHostTurns;
import org.tongbao.outbound.AddressGuard;
import org.tongbao.outbound.AllowedAddress;
import org.tongbao.outbound.FetchLimits;
import org.tongbao.outbound.Fetcher;

/** Puts the parts of polling together, and starts it. */
@ApplicationScoped
class FeedParts {

  /** A turn outlasts the longest request by so much. */
  private static final Duration TURN_MARGIN = Duration.ofSeconds(5);

  @Produces
  @Singleton
  Fetcher fetcher(
      PollSettings settings, @ConfigProperty(name = "quarkus.application.version") String version) {
    return new Fetcher(
        new AddressGuard(
            AllowedAddress.parse(
                "tongbao.ingest.polling.allowed-addresses",
                settings.allowedAddresses().orElse(List.of()))),
        FetchLimits.STANDARD.withTotal(settings.requestTime()),
        "Tongbao/" + version);
  }

  void close(@Disposes Fetcher fetcher) {
    fetcher.close();
  }

  @Produces
  @Singleton
  PollLimits limits(PollSettings settings) {
    return new PollLimits(
        settings.shortestInterval(),
        settings.longestInterval(),
        settings.shortestSilence(),
        settings.pollTime(),
        settings.lease(),
        settings.hostDelay(),
        settings.longestHostDelay(),
        settings.turnWait(),
        settings.requestTime().plus(TURN_MARGIN),
        settings.attempts(),
        settings.itemsKept(),
        settings.concurrentPolls());
  }

  @Produces
  @Singleton
  Polling polling(DataSource dataSource, Fetcher fetcher, PollLimits limits, Clock clock) {
    return new Polling(
        new SqlFeeds(dataSource), new SqlHostTurns(dataSource), fetcher, limits, clock);
  }

  @Produces
  @Singleton
  Subscription subscription(Polling polling) {
    return polling.subscription();
  }

  @Produces
  @Singleton
  FeedAlerts alerts(PollSettings settings, Clock clock) {
    return new FeedAlerts(settings.textlessArticles(), clock);
  }

  @Produces
  @Singleton
  FeedWatch watch(Polling polling, FeedAlerts alerts, PollSettings settings) {
    return polling.watch(alerts, settings.watch());
  }

  @Produces
  @Singleton
  Poller poller(
      Polling polling,
      Intake intake,
      FeedWatch watch,
      DiskWatermark.Space disk,
      PollSettings settings) {
    DiskWatermark watermark = new DiskWatermark(disk, settings.diskReserve().asLongValue());
    return polling.poller(intake, ContentTypes::parse, watch, watermark);
  }

  void close(@Disposes Poller poller) {
    poller.close();
  }

  void start(@Observes StartupEvent event, PollSettings settings, Poller poller) {
    if (settings.enabled()) {
      poller.start();
    }
  }
}
