package org.tongbao.query.subscription.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.tongbao.query.subscription.LoggedChanges;

/** Puts the stream together, and starts it. */
@ApplicationScoped
class StreamParts {

  @Produces
  @Singleton
  StreamHub hub(Vertx vertx, LoggedChanges log, StreamSettings settings, MeterRegistry registry) {
    return new StreamHub(vertx, log, settings, Clock.systemUTC(), registry);
  }

  void stop(@Observes ShutdownEvent event, StreamHub hub) {
    hub.close();
  }

  void start(@Observes StartupEvent event, StreamHub hub) {
    hub.start();
  }
}
