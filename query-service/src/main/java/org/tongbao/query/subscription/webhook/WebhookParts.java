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
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tongbao.outbound.AddressGuard;
import org.tongbao.outbound.AllowedAddress;
import org.tongbao.outbound.SendLimits;
import org.tongbao.outbound.Sender;
import org.tongbao.query.subscription.LoggedChanges;
import org.tongbao.query.subscription.seal.Keyring;

/** Puts webhooks together, and starts them. */
@ApplicationScoped
class WebhookParts {

  private static final int SEALED_AT_ONCE = 100;

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
  Keyring keyring() {
    return ConfiguredKeyring.of(settings);
  }

  @Produces
  @Singleton
  SqlSubscriptions subscriptions(Keyring keyring) {
    return new SqlSubscriptions(
        dataSource, keyring, settings.subscriptions(), settings.secretOverlap(), clock);
  }

  @Produces
  @Singleton
  SqlDeliveries deliveries() {
    return new SqlDeliveries(dataSource, settings.openDeliveries(), clock);
  }

  @Produces
  @Singleton
  DeliveryQueue queue(Keyring keyring) {
    return new DeliveryQueue(
        dataSource,
        keyring,
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
      Keyring keyring,
      SqlSubscriptions subscriptions,
      SqlDeliveries deliveries,
      DeliveryQueue queue,
      Attempting attempting) {
    return new TestSending(
        dataSource, keyring, subscriptions, deliveries, queue, attempting, settings.lease(), clock);
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

  /** Before anything is sent, so that the first start of a release leaves nothing clear. */
  void start(@Observes StartupEvent event, DeliveryWorker worker, Keyring keyring)
      throws SQLException {
    new SecretSealing(dataSource, keyring, SEALED_AT_ONCE).sealAll();
    if (settings.enabled()) {
      worker.start();
    }
  }

  void stop(@Observes ShutdownEvent event, DeliveryWorker worker) {
    worker.close();
  }
}
