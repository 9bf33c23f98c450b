package org.tongbao.api.token;

import com.fasterxml.jackson.core.JsonPointer;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.util.List;

/** Holds what is configured against what it must be: a wrong setting is told at the start. */
final class TokenConfiguration {

  private TokenConfiguration() {}

  /** Whether a provider is configured, and as it must be. */
  static boolean isEnabled(TokenSettings settings) {
    if (settings.issuer().isEmpty()) {
      return false;
    }
    requireWeb("issuer", settings.issuer().get());
    settings.jwksUri().ifPresent(address -> requireWeb("jwks-uri", address));
    if (settings.audience().orElse(List.of()).stream().allMatch(String::isBlank)) {
      throw new ConfigurationException(
          "tongbao.oidc.audience: is missing; without it, tokens that the provider made for other services would be taken");
    }
    try {
      var _ = JsonPointer.compile(settings.rolesClaim());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          "tongbao.oidc.roles-claim: '%s' is no JSON Pointer, such as /realm_access/roles"
              .formatted(settings.rolesClaim()));
    }
    if (settings.keysKept().compareTo(settings.askedEvery()) <= 0) {
      throw new ConfigurationException(
          "tongbao.oidc.keys-kept: %s, expected more than tongbao.oidc.asked-every, which is %s"
              .formatted(settings.keysKept(), settings.askedEvery()));
    }
    return true;
  }

  private static void requireWeb(String name, URI address) {
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web || address.getHost() == null) {
      throw new ConfigurationException(
          "tongbao.oidc.%s: '%s' is no http or https address".formatted(name, address));
    }
  }
}
