package org.tongbao.query.subscription.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.tongbao.query.subscription.LoggedChanges;

/** Puts the publisher together, and starts it. */
@ApplicationScoped
class OutboxParts {

  @Produces
  @Singleton
  ChangePublisher publisher(
      DataSource dataSource,
      LoggedChanges log,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      OutboxSettings settings) {
    return new ChangePublisher(dataSource, log, kafka, settings, Clock.systemUTC());
  }

  void start(@Observes StartupEvent event, OutboxSettings settings, ChangePublisher publisher) {
    if (settings.enabled()) {
      publisher.start();
    }
  }

  void stop(@Observes ShutdownEvent event, ChangePublisher publisher) {
    publisher.close();
  }
}
