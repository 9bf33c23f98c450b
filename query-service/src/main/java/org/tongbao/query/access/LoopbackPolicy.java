package org.tongbao.query.access;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Requests of this machine, under a loopback name, and from no foreign web page. */
final class LoopbackPolicy {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private LoopbackPolicy() {}

  /** Why the request is refused; empty where it may go on. */
  static Optional<String> objection(
      boolean fromLoopback, @Nullable String host, @Nullable String origin) {
    if (!fromLoopback) {
      return Optional.of("The request comes from another machine.");
    }
    if (host == null || !isLoopback("http://" + host)) {
      return Optional.of("The request was sent to the foreign host name '%s'.".formatted(host));
    }
    if (origin != null && !isLoopback(origin)) {
      return Optional.of("The request was sent by a page of '%s'.".formatted(origin));
    }
    return Optional.empty();
  }

  private static boolean isLoopback(String address) {
    try {
      String host = URI.create(address).getHost();
      return host != null && NAMES.contains(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
