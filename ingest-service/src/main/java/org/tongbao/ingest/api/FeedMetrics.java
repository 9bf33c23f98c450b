package org.tongbao.ingest.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tongbao.ingest.feed.FeedCounts;
import org.tongbao.ingest.polling.FeedWatch;
import org.tongbao.ingest.polling.Poller;

/**
 * How polling goes, for monitoring. Feeds are counted over all replicas, so each replica shows the
 * same numbers; whether polling waits is each replica's own.
 */
@Readiness
@ApplicationScoped
class FeedMetrics implements HealthCheck {

  private static final String FEEDS = "tongbao.ingest.feeds";
  private static final String ALERTS = "tongbao.ingest.feeds.alerts";

  private final FeedWatch watch;
  private final Poller poller;

  FeedMetrics(FeedWatch watch, Poller poller) {
    this.watch = watch;
    this.poller = poller;
  }

  void register(@Observes StartupEvent event, MeterRegistry meters) {
    gauge(meters, FEEDS, Tags.of("state", "active"), FeedCounts::active);
    gauge(meters, FEEDS, Tags.of("state", "paused"), FeedCounts::paused);
    gauge(meters, FEEDS, Tags.of("state", "gone"), FeedCounts::gone);
    gauge(meters, ALERTS, Tags.of("alert", "failing"), FeedCounts::failing);
    gauge(meters, ALERTS, Tags.of("alert", "silent"), FeedCounts::silent);
    gauge(meters, ALERTS, Tags.of("alert", "textless"), FeedCounts::textless);
    meters.gauge(
        "tongbao.ingest.polling.paused",
        poller,
        asked -> asked.pausedBecause().isPresent() ? 1 : 0);
  }

  /** Documents are taken while polling waits, so the service is ready all the same. */
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Polling of feeds")
        .up()
        .withData("state", poller.pausedBecause().orElse("goes on"))
        .build();
  }

  private void gauge(
      MeterRegistry meters, String name, Tags tags, ToLongFunction<FeedCounts> count) {
    meters.gauge(name, tags, watch, counted -> count.applyAsLong(counted.counts()));
  }
}
