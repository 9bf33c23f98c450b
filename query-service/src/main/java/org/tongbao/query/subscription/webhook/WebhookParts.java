package org.tongbao.query.subscription.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tongbao.outbound.AddressGuard;
import org.tongbao.outbound.AllowedAddress;
import org.tongbao.outbound.SendLimits;
import org.tongbao.outbound.Sender;
import org.tongbao.query.subscription.LoggedChanges;

/** Puts webhooks together, and starts them. */
@ApplicationScoped
class WebhookParts {

  private final WebhookSettings settings;
  private final DataSource dataSource;
  private final LoggedChanges log;
  private final Clock clock = Clock.systemUTC();

  WebhookParts(WebhookSettings settings, DataSource dataSource, LoggedChanges log) {
    this.settings = settings;
    this.dataSource = dataSource;
    this.log = log;
  }

  @Produces
  @Singleton
  Sender sender(@ConfigProperty(name = "quarkus.application.version") String version) {
    return new Sender(
        new AddressGuard(
            AllowedAddress.parse(
                "tongbao.webhook.allowed-addresses",
                settings.allowedAddresses().orElse(List.of()))),
        new SendLimits(
            settings.connectTime(),
            settings.requestTime(),
            settings.answerBytes(),
            settings.attempts()),
        "Tongbao/" + version);
  }

  void close(@Disposes Sender sender) {
    sender.close();
  }

  @Produces
  @Singleton
  SqlSubscriptions subscriptions() {
    return new SqlSubscriptions(
        dataSource, settings.subscriptions(), settings.secretOverlap(), clock);
  }

  @Produces
  @Singleton
  SqlDeliveries deliveries() {
    return new SqlDeliveries(dataSource, settings.openDeliveries(), clock);
  }

  @Produces
  @Singleton
  DeliveryQueue queue() {
    return new DeliveryQueue(
        dataSource,
        settings.attemptsPerEndpoint(),
        settings.lease(),
        new EndpointHealth.Limits(
            settings.breakerFailures(),
            settings.breakerPause(),
            settings.breakerPauseLimit(),
            settings.disableAfter()),
        clock);
  }

  @Produces
  @Singleton
  Attempting attempting(Sender sender) {
    return new Attempting(
        log,
        sender,
        new RetrySchedule(settings.retryDelays(), settings.jitter()),
        settings.retryAfterLimit(),
        new SecureRandom(),
        clock);
  }

  @Produces
  @Singleton
  TestSending testSending(
      SqlSubscriptions subscriptions,
      SqlDeliveries deliveries,
      DeliveryQueue queue,
      Attempting attempting) {
    return new TestSending(
        dataSource, subscriptions, deliveries, queue, attempting, settings.lease(), clock);
  }

  @Produces
  @Singleton
  DeliveryWorker worker(DeliveryQueue queue, Attempting attempting, MeterRegistry registry) {
    return new DeliveryWorker(
        new SubscribedChanges(dataSource, log, settings.openDeliveries(), clock),
        queue,
        attempting,
        settings.pollInterval(),
        settings.attempts(),
        registry);
  }

  void start(@Observes StartupEvent event, DeliveryWorker worker) {
    if (settings.enabled()) {
      worker.start();
    }
  }

  void stop(@Observes ShutdownEvent event, DeliveryWorker worker) {
    worker.close();
  }
}
