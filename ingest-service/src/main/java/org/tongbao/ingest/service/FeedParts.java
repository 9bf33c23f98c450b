package org.tongbao.ingest.service;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.tongbao.outbound.FetchLimits;
import org.tongbao.outbound.Fetcher;

/** Puts the parts of polling together, and starts it. */
@ApplicationScoped
class FeedParts {

  /** A turn outlasts the longest request by so much. */
  private static final Duration TURN_MARGIN = Duration.ofSeconds(5);

  private static final Pattern ADDRESS =
      Pattern.compile("([0-9.]+|\\[[0-9A-Fa-f:.]+]):([0-9]{1,5})");

  @Produces
  @Singleton
  Fetcher fetcher(
      PollSettings settings, @ConfigProperty(name = "quarkus.application.version") String version) {
    List<InetSocketAddress> allowed =
        settings.allowedAddresses().orElse(List.of()).stream().map(FeedParts::address).toList();
    return new Fetcher(
        new AddressGuard(allowed),
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

  private static InetSocketAddress address(String text) {
    Matcher parts = ADDRESS.matcher(text.strip());
    if (!parts.matches()) {
      throw new ConfigurationException(
          "tongbao.ingest.polling.allowed-addresses holds '%s', expected an address and a port, such as 10.0.0.7:80"
              .formatted(text));
    }
    return new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
  }
}
