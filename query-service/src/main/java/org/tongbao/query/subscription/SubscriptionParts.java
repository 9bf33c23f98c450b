package org.tongbao.query.subscription;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What all channels share. */
@ApplicationScoped
class SubscriptionParts {

  private static final Logger LOG = Logger.getLogger(SubscriptionParts.class);
  private static final long RETENTION_CHECK_MILLIS = 3_600_000;

  @Produces
  @Singleton
  LoggedChanges log(
      DataSource dataSource, @ConfigProperty(name = "tongbao.query-url") Optional<URI> queryUrl) {
    String base = queryUrl.map(URI::toString).orElse("");
    return new LoggedChanges(
        dataSource, base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
  }

  @Produces
  @Singleton
  Retention retention(
      DataSource dataSource,
      @ConfigProperty(name = "tongbao.changes.keep", defaultValue = "90d") Duration keepChanges,
      @ConfigProperty(name = "tongbao.deliveries.keep", defaultValue = "30d")
          Duration keepDeliveries) {
    return new Retention(dataSource, keepChanges, keepDeliveries, Clock.systemUTC());
  }

  void start(@Observes StartupEvent event, Vertx vertx, Retention retention) {
    vertx.setPeriodic(
        RETENTION_CHECK_MILLIS, _ -> Thread.ofVirtual().start(() -> forget(retention)));
  }

  private static void forget(Retention retention) {
    try {
      retention.apply();
    } catch (SQLException | RuntimeException e) {
      LOG.warnf("old changes are not forgotten yet: %s", e.getMessage());
    }
  }
}
