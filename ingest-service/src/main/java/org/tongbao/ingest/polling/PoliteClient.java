package org.tongbao.ingest.polling;

import crawlercommons.robots.BaseRobotRules;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tongbao.outbound.FetchFailedException;
import org.tongbao.outbound.Fetcher;
import org.tongbao.outbound.Redirects;
import org.tongbao.outbound.RetryAfter;
import org.tongbao.outbound.WebAnswer;
import org.tongbao.outbound.WebRequest;

/**
 * Asks servers in their hosts' turns, and only for what their robots.txt allows; what a redirect
 * leads to is asked for in the same way.
 */
final class PoliteClient {

  private final Fetcher fetcher;
  private final Robots robots;
  private final Turns turns;
  private final PollLimits limits;
  private final Clock clock;

  PoliteClient(Fetcher fetcher, Robots robots, Turns turns, PollLimits limits, Clock clock) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.turns = turns;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * @throws FetchFailedException also where robots.txt forbids the address
   * @throws HostBusyException where a host cannot be asked now
   */
  WebAnswer ask(WebRequest request)
      throws FetchFailedException, HostBusyException, InterruptedException {
    return Redirects.follow(request, fetcher.redirects(), this::askHost);
  }

  private WebAnswer askHost(WebRequest request)
      throws FetchFailedException, HostBusyException, InterruptedException {
    URI address = URI.create(request.address());
    BaseRobotRules rules = rules(address);
    if (!rules.isAllowed(request.address())) {
      throw new FetchFailedException("the site's robots.txt does not allow it");
    }
    return turns.inTurn(host(address), delay(rules), this::rest, () -> fetcher.askOnce(request));
  }

  private BaseRobotRules rules(URI address)
      throws FetchFailedException, HostBusyException, InterruptedException {
    @Nullable BaseRobotRules known = robots.known(address);
    if (known != null) {
      return known;
    }
    String host = host(address);
    // Its redirects are followed in its turn; there is at most one such request in many hours.
    return robots.of(
        address,
        robotsAddress ->
            turns.inTurn(host, limits.hostDelay(), this::rest, () -> fetcher.ask(robotsAddress)));
  }

  private Duration rest(WebAnswer answer) {
    @Nullable Duration asked = RetryAfter.of(answer.header("Retry-After"), clock.instant());
    return asked == null || !RetryAfter.isMeantForAll(answer)
        ? Duration.ZERO
        : shorter(asked, limits.longestInterval());
  }

  private Duration delay(BaseRobotRules rules) {
    Duration asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    Duration delay = asked.compareTo(limits.hostDelay()) > 0 ? asked : limits.hostDelay();
    return shorter(delay, limits.longestHostDelay());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
  }
}
