package org.tongbao.ingest.polling;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.tongbao.outbound.FetchFailedException;
import org.tongbao.outbound.Fetcher;
import org.tongbao.outbound.WebAnswer;
import org.tongbao.outbound.WebRequest;

/**
 * What robots.txt says (RFC 9309), asked once in a while for each site: a missing one allows all, a
 * server that fails or cannot be reached allows nothing for now.
 */
final class Robots {

  private static final int SITES_REMEMBERED = 2_000;
  private static final Duration REMEMBERED = Duration.ofHours(12);
  private static final Duration FAILURE_REMEMBERED = Duration.ofMinutes(10);
  private static final int SERVER_ERROR = 500;

  private final Fetcher fetcher;
  private final String productToken;
  private final Clock clock;
  private final Map<String, Known> known = new LinkedHashMap<>();

  /**
   * @param productToken the name that robots.txt calls this program by
   */
  Robots(Fetcher fetcher, String productToken, Clock clock) {
    this.fetcher = fetcher;
    this.productToken = productToken;
    this.clock = clock;
  }

  /**
   * Asks the site where its rules are not known; the caller has the host's turn.
   *
   * @throws FetchFailedException where the site does not say what is allowed
   */
  BaseRobotRules of(URI address) throws FetchFailedException, InterruptedException {
    String site = address.getScheme() + "://" + address.getRawAuthority();
    synchronized (known) {
      Known remembered = known.get(site);
      if (remembered != null && remembered.until().isAfter(clock.instant())) {
        return remembered.rules();
      }
    }
    Known asked = ask(site);
    synchronized (known) {
      known.put(site, asked);
      if (known.size() > SITES_REMEMBERED) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return asked.rules();
  }

  private Known ask(String site) throws InterruptedException {
    String address = site + "/robots.txt";
    try {
      WebAnswer answer = fetcher.ask(new WebRequest(address, Map.of()));
      if (answer.status() == 200) {
        String type = answer.header("Content-Type").orElse("text/plain");
        return new Told(
            new SimpleRobotRulesParser()
                .parseContent(address, answer.body(), type, Set.of(productToken)),
            clock.instant().plus(REMEMBERED));
      }
      return answer.status() >= SERVER_ERROR
          ? silent("the server answered status " + answer.status())
          : new Told(
              new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), clock.instant().plus(REMEMBERED));
    } catch (FetchFailedException e) {
      return silent(String.valueOf(e.getMessage()));
    }
  }

  private Known silent(String why) {
    return new Silent(why, clock.instant().plus(FAILURE_REMEMBERED));
  }

  private sealed interface Known {

    BaseRobotRules rules() throws FetchFailedException;

    Instant until();
  }

  private record Told(BaseRobotRules rules, Instant until) implements Known {}

  private record Silent(String why, Instant until) implements Known {
    @Override
    public BaseRobotRules rules() throws FetchFailedException {
      throw new FetchFailedException("its robots.txt is not to be had: " + why);
    }
  }
}
