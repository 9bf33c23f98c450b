package org.tongbao.ingest.service;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tongbao.ingest.api.ContentTypes;
import org.tongbao.ingest.document.Intake;
import org.tongbao.ingest.polling.PollLimits;
import org.tongbao.ingest.polling.Poller;
import org.tongbao.ingest.polling.Polling;
import org.tongbao.ingest.polling.Subscription;
import org.tongbao.ingest.store.SqlFeeds;
import org.tongbao.outbound.AddressGuard;
import org.tongbao.outbound.AllowedAddress;
import org.tongbao.outbound.FetchLimits;
import org.tongbao.outbound.Fetcher;

/** Puts the parts of polling together, and starts it. */
@ApplicationScoped
class FeedParts {

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
  Polling polling(DataSource dataSource, Fetcher fetcher, PollSettings settings, Clock clock) {
    PollLimits limits =
        new PollLimits(
            settings.pollTime(),
            settings.lease(),
            settings.hostDelay(),
            settings.longestHostDelay(),
            settings.attempts(),
            settings.concurrentPolls());
    return new Polling(
        new SqlFeeds(dataSource),
        fetcher,
        limits,
        settings.shortestInterval(),
        settings.longestInterval(),
        clock);
  }

  @Produces
  @Singleton
  Subscription subscription(Polling polling) {
    return polling.subscription();
  }

  @Produces
  @Singleton
  Poller poller(Polling polling, Intake intake) {
    return polling.poller(intake, ContentTypes::parse);
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
