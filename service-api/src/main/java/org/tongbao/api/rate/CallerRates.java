package org.tongbao.api.rate;

import io.github.bucket4j.TimeMeter;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.tongbao.api.problem.Problem;
import org.tongbao.api.problem.Problems;

/** Holds each caller to what it may ask. */
@ApplicationScoped
public class CallerRates {

  private static final int PER_SECOND = 50;
  private static final int PER_SECOND_ON_LOOPBACK = 2_000;
  private static final int BURST = 500;
  private static final int BURST_ON_LOOPBACK = 10_000;
  private static final int STREAMS = 20;
  private static final int STREAMS_ON_LOOPBACK = 8_000;

  /** Whoever has one address of version 6 has all of its network. */
  private static final int NETWORK_BYTES = 8;

  private static final Duration STREAM_PATIENCE = Duration.ofSeconds(30);

  private final boolean enabled;
  private final RateLimits requests;
  private final OpenStreams streams;

  CallerRates(
      RateSettings settings,
      @ConfigProperty(name = "tongbao.loopback-only", defaultValue = "true") boolean loopback) {
    this.enabled = settings.enabled();
    this.requests =
        new RateLimits(
            settings.requestsPerSecond().orElse(loopback ? PER_SECOND_ON_LOOPBACK : PER_SECOND),
            settings.burst().orElse(loopback ? BURST_ON_LOOPBACK : BURST),
            settings.callers(),
            TimeMeter.SYSTEM_NANOTIME);
    this.streams =
        new OpenStreams(settings.streams().orElse(loopback ? STREAMS_ON_LOOPBACK : STREAMS));
  }

  /**
   * Counts a request; false where it was refused, and answered so.
   *
   * @param key name of the caller's key, null where it has none
   */
  public boolean admits(RoutingContext context, @Nullable String key) {
    if (!enabled) {
      return true;
    }
    Optional<Duration> wait = requests.take(caller(context, key));
    wait.ifPresent(
        duration ->
            refuse(context, duration, "There were more requests than one caller may send."));
    return wait.isEmpty();
  }

  /** Counts a stream until its connection ends; false where it was refused, and answered so. */
  public boolean admitsStream(RoutingContext context, @Nullable String key) {
    if (!enabled) {
      return true;
    }
    String caller = caller(context, key);
    if (!streams.open(caller)) {
      refuse(context, STREAM_PATIENCE, "There are as many streams open as one caller may have.");
      return false;
    }
    context.addEndHandler(_ -> streams.close(caller));
    return true;
  }

  private static void refuse(RoutingContext context, Duration wait, String what) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    Problems.refuse(
        context,
        Problem.of(
            "too-many-requests",
            "Too many requests",
            Response.Status.TOO_MANY_REQUESTS.getStatusCode(),
            what + " Come again in %d s.".formatted(seconds)));
  }

  private static String caller(RoutingContext context, @Nullable String key) {
    return key == null ? "from " + network(context.request().remoteAddress().hostAddress()) : key;
  }

  /** A literal address, so that nothing is looked up; what is none counts as one caller. */
  static String network(@Nullable String address) {
    try {
      if (address == null) {
        return "nowhere";
      }
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : parsed.getHostAddress();
    } catch (IllegalArgumentException e) {
      return "nowhere";
    }
  }
}
