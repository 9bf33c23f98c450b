package org.tongbao.reading.identity;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hosts that show a site's articles to telephones: {@code m.}, {@code wap.} and {@code 3g.}. In
 * front of a registrable domain they stand for {@code www.}, in front of any other host for that
 * host.
 *
 * <p>They are one with it only where the path alone tells the article: with eight digits or more, a
 * date or a long number, and without a query, whose numbers each of the two systems counts for
 * itself. {@code mobile.} stays: portals call their channel about telephones so.
 */
final class MobileHost {

  private static final Pattern PREFIX = Pattern.compile("(?:m|wap|3g)\\.(.+\\..+)");
  private static final int TELLING_DIGITS = 8;

  private MobileHost() {}

  /** The host that the article is named by. */
  static String named(String host, String path, String query) {
    Matcher mobile = PREFIX.matcher(host);
    if (!mobile.matches() || !query.isEmpty() || !tellsTheArticle(path)) {
      return host;
    }
    String behind = mobile.group(1);
    Optional<String> domain = registrableDomain(behind);
    if (domain.isEmpty()) {
      return host;
    }
    return domain.get().equals(behind) ? "www." + behind : behind;
  }

  /** What somebody registered: the public suffix and one label; empty where there is none. */
  static Optional<String> registrableDomain(String host) {
    return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(host, true, false));
  }

  private static boolean tellsTheArticle(String path) {
    return !path.endsWith("/") && path.chars().filter(Character::isDigit).count() >= TELLING_DIGITS;
  }
}
