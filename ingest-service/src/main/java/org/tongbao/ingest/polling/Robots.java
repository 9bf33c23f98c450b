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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.tongbao.outbound.FetchFailedException;
import org.tongbao.outbound.RetryAfter;
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

  private final String productToken;
  private final Clock clock;
  private final Map<String, Known> known = new LinkedHashMap<>();
  private final Map<String, ReentrantLock> beingAsked = new ConcurrentHashMap<>();

  /**
   * @param productToken the name that robots.txt calls this program by
   */
  Robots(String productToken, Clock clock) {
    this.productToken = productToken;
    this.clock = clock;
  }

  /** How a site is asked for its robots.txt. */
  interface Asking {
    WebAnswer ask(WebRequest request)
        throws FetchFailedException, HostBusyException, InterruptedException;
  }

  /**
   * What is remembered of the site; null where it is to be asked.
   *
   * @throws FetchFailedException where the site did not say lately what is allowed
   */
  @Nullable BaseRobotRules known(URI address) throws FetchFailedException {
    synchronized (known) {
      @Nullable Known remembered = known.get(site(address));
      boolean holds = remembered != null && remembered.until().isAfter(clock.instant());
      return remembered != null && holds ? remembered.rules() : null;
    }
  }

  /**
   * Asks the site where its rules are not known.
   *
   * @throws FetchFailedException where the site does not say what is allowed
   */
  BaseRobotRules of(URI address, Asking asking)
      throws FetchFailedException, HostBusyException, InterruptedException {
    String site = site(address);
    ReentrantLock lock = beingAsked.computeIfAbsent(site, _ -> new ReentrantLock());
    lock.lockInterruptibly();
    try {
      @Nullable BaseRobotRules meanwhile = known(address);
      return meanwhile == null ? remembered(site, ask(site, asking)).rules() : meanwhile;
    } finally {
      lock.unlock();
      beingAsked.remove(site, lock);
    }
  }

  private Known remembered(String site, Known asked) {
    synchronized (known) {
      known.put(site, asked);
      if (known.size() > SITES_REMEMBERED) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return asked;
  }

  private static String site(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  private Known ask(String site, Asking asking) throws HostBusyException, InterruptedException {
    String address = site + "/robots.txt";
    try {
      WebAnswer answer = asking.ask(new WebRequest(address, Map.of()));
      if (answer.status() == 200) {
        String type = answer.header("Content-Type").orElse("text/plain");
        return new Told(
            new SimpleRobotRulesParser()
                .parseContent(address, answer.body(), type, Set.of(productToken)),
            clock.instant().plus(REMEMBERED));
      }
      return answer.status() >= SERVER_ERROR || RetryAfter.isMeantForAll(answer)
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
