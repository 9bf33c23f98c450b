package org.tongbao.extract.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who may administer the service: on loopback whoever speaks to a loopback name and is no web page,
 * elsewhere whoever has the API key.
 */
@ApplicationScoped
public class AdministratorAccess {

  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean loopbackOnly;
  private final Optional<String> apiKey;

  public AdministratorAccess(
      @ConfigProperty(name = "tongbao.loopback-only", defaultValue = "true") boolean loopbackOnly,
      @ConfigProperty(name = "tongbao.api-key") Optional<String> apiKey) {
    this.loopbackOnly = loopbackOnly;
    this.apiKey = apiKey.filter(key -> !key.isBlank());
  }

  /** Why the request is refused; empty where it may go on. */
  Optional<String> objection(
      @Nullable String host, @Nullable String origin, @Nullable String presentedKey) {
    if (origin != null) {
      return Optional.of("Pages in a browser may not ask for this; use curl.");
    }
    if (loopbackOnly) {
      return isLoopback(host)
          ? Optional.empty()
          : Optional.of("The request was sent to the foreign host name '%s'.".formatted(host));
    }
    if (apiKey.isEmpty()) {
      return Optional.of("No key can open this: tongbao.api-key is not set.");
    }
    return presentedKey != null && isSame(apiKey.get(), presentedKey)
        ? Optional.empty()
        : Optional.of("This takes the API key, as 'X-API-Key: …'.");
  }

  private static boolean isLoopback(@Nullable String host) {
    try {
      String name = URI.create("http://" + host).getHost();
      return name != null && LOOPBACK_NAMES.contains(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Takes the same time wherever the two begin to differ. */
  private static boolean isSame(String expected, String presented) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
  }
}
