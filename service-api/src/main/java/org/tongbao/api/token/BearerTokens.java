package org.tongbao.api.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tokens that callers bring, where a provider is configured. */
@ApplicationScoped
public class BearerTokens {

  /** Headers have no more room anyhow. */
  private static final int TOKEN_CHARACTERS = 8_192;

  /** Header, claims and signature of RFC 7519; a header is a JSON object, which begins so. */
  private static final Pattern FORM =
      Pattern.compile("eyJ[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*");

  private static final Logger LOG = Logger.getLogger(BearerTokens.class);

  private final @Nullable TokenVerifier verifier;
  private final @Nullable URI issuer;

  /** Why the provider's keys were last missing: said once, not for each token. */
  private volatile String told = "";

  /** Nothing is asked of the provider before the first token comes. */
  BearerTokens(TokenSettings settings) {
    this.verifier = TokenConfiguration.isEnabled(settings) ? new TokenVerifier(settings) : null;
    this.issuer = verifier == null ? null : settings.issuer().orElseThrow();
    if (issuer != null && "http".equals(issuer.getScheme())) {
      LOG.warnf(
          "tongbao.oidc.issuer is %s: whoever can answer for it on the way can make tokens; use https",
          issuer);
    }
  }

  public boolean enabled() {
    return verifier != null;
  }

  /** The provider, where there is one. */
  public Optional<URI> issuer() {
    return Optional.ofNullable(issuer);
  }

  /** Whether this is something to check. */
  public boolean takes(@Nullable String presented) {
    return verifier != null
        && presented != null
        && presented.length() <= TOKEN_CHARACTERS
        && FORM.matcher(presented).matches();
  }

  /** May wait for the provider: not for an event loop. */
  public TokenCheck check(String token) {
    if (verifier == null) {
      throw new IllegalStateException("no provider is configured");
    }
    TokenCheck check = verifier.check(token);
    String reason = check instanceof TokenCheck.Unchecked unchecked ? unchecked.reason() : "";
    if (!reason.isEmpty() && !reason.equals(told)) {
      LOG.warnf("tokens cannot be checked: %s", reason);
    }
    told = reason;
    return check;
  }
}
