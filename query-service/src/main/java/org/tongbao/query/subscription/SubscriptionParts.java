package org.tongbao.query.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What all channels share. */
@ApplicationScoped
class SubscriptionParts {

  @Produces
  @Singleton
  LoggedChanges log(
      DataSource dataSource, @ConfigProperty(name = "tongbao.query-url") Optional<URI> queryUrl) {
    String base = queryUrl.map(URI::toString).orElse("");
    return new LoggedChanges(
        dataSource, base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
  }
}
