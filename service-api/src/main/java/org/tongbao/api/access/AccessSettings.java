package org.tongbao.api.access;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tongbao.api.token.BearerTokens;
import org.tongbao.contract.access.ApiKey;

/** What is configured, read before the first request: a wrong key is told at the start. */
@ApplicationScoped
class AccessSettings {

  private static final int MOST_KEYS = 1_000;

  private final AccessPolicy policy;

  /**
   * @param apiKeys each NAME:ROLE:HASH, as {@code ./tongbao key} prints them
   */
  AccessSettings(
      @ConfigProperty(name = "tongbao.loopback-only", defaultValue = "true") boolean loopbackOnly,
      @ConfigProperty(name = "tongbao.open-reading", defaultValue = "false") boolean openReading,
      @ConfigProperty(name = "tongbao.api-keys") Optional<List<String>> apiKeys,
      BearerTokens tokens) {
    this.policy =
        new AccessPolicy(
            loopbackOnly, openReading, parsed(apiKeys.orElse(List.of())), tokens.enabled());
  }

  AccessPolicy policy() {
    return policy;
  }

  private static List<ApiKey> parsed(List<String> lines) {
    try {
      List<ApiKey> keys =
          lines.stream().filter(line -> !line.isBlank()).map(ApiKey::parse).toList();
      requireDistinct(keys);
      return keys;
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException("tongbao.api-keys: " + e.getMessage());
    }
  }

  private static void requireDistinct(List<ApiKey> keys) {
    if (keys.size() > MOST_KEYS) {
      throw new IllegalArgumentException(
          "%d keys, at most %d are taken".formatted(keys.size(), MOST_KEYS));
    }
    Set<String> names = new HashSet<>();
    for (ApiKey key : keys) {
      if (!names.add(key.name())) {
        throw new IllegalArgumentException("the name '%s' stands twice".formatted(key.name()));
      }
    }
  }
}
