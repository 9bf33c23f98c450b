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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.tongbao.outbound.FetchLimits;
import org.tongbao.outbound.Fetcher;

/** Puts the parts of polling together, and starts it. */
@ApplicationScoped
class FeedParts {

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
