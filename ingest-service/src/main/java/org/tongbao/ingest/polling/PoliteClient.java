package org.tongbao.ingest.polling;

import crawlercommons.robots.BaseRobotRules;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.tongbao.outbound.FetchFailedException;
import org.tongbao.outbound.Fetcher;
import org.tongbao.outbound.WebAnswer;
import org.tongbao.outbound.WebRequest;

/** Asks servers in their hosts' turns, and only for what their robots.txt allows. */
final class PoliteClient {

  private final Fetcher fetcher;
  private final Robots robots;
  private final HostTurns turns;
  private final PollLimits limits;

  PoliteClient(Fetcher fetcher, Robots robots, HostTurns turns, PollLimits limits) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.turns = turns;
    this.limits = limits;
  }

  /**
   * @throws FetchFailedException also where robots.txt forbids the address
   */
  WebAnswer ask(WebRequest request) throws FetchFailedException, InterruptedException {
    URI address = URI.create(request.address());
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    BaseRobotRules rules = turns.inTurn(host, Duration.ZERO, () -> robots.of(address));
    if (!rules.isAllowed(request.address())) {
      throw new FetchFailedException("the site's robots.txt does not allow it");
    }
    return turns.inTurn(host, delay(rules), () -> fetcher.ask(request));
  }

  private Duration delay(BaseRobotRules rules) {
    Duration asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    Duration delay = asked.compareTo(limits.hostDelay()) > 0 ? asked : limits.hostDelay();
    return delay.compareTo(limits.longestHostDelay()) > 0 ? limits.longestHostDelay() : delay;
  }
}
