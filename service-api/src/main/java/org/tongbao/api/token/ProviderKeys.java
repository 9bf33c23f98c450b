package org.tongbao.api.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;

/**
 * The keys of a provider as it gives them now. Its discovery document is read each time too, so
 * that a provider may move them.
 */
final class ProviderKeys implements JWKSetSource<SecurityContext> {

  private static final int ANSWER_BYTES = 256 * 1024;
  private static final String DISCOVERY = "/.well-known/openid-configuration";

  private final String issuer;
  private final Optional<URI> jwksUri;
  private final DefaultResourceRetriever retriever;

  /** Why they could not be had the last time, null where they could. */
  private volatile @Nullable String failure;

  ProviderKeys(URI issuer, Optional<URI> jwksUri, int timeoutMillis) {
    this.issuer = issuer.toString();
    this.jwksUri = jwksUri;
    this.retriever = new DefaultResourceRetriever(timeoutMillis, timeoutMillis, ANSWER_BYTES);
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator refresh, long currentTime, SecurityContext context)
      throws JWKSetUnavailableException {
    try {
      URI address = jwksUri.isPresent() ? jwksUri.get() : discovered();
      JWKSet keys = parsed(address, fetch(address));
      failure = null;
      return keys;
    } catch (JWKSetUnavailableException e) {
      failure = String.valueOf(e.getMessage());
      throw e;
    }
  }

  /** While this stands, a key that is not among those last seen may exist all the same. */
  @Nullable String failure() {
    return failure;
  }

  private static JWKSet parsed(URI address, String text) throws JWKSetUnavailableException {
    try {
      return JWKSet.parse(text);
    } catch (ParseException e) {
      throw new JWKSetUnavailableException("%s gives no key set".formatted(address), e);
    }
  }

  private URI discovered() throws JWKSetUnavailableException {
    URI address = URI.create(issuer.replaceAll("/$", "") + DISCOVERY);
    try {
      JsonNode document = ContractJson.mapper().readTree(fetch(address));
      String named = document.path("issuer").asText();
      // OpenID Connect Discovery 4.3: the issuer in it MUST be identical to the one asked.
      if (!named.equals(issuer)) {
        throw new JWKSetUnavailableException(
            "%s names the issuer '%s', expected '%s' (tongbao.oidc.issuer)"
                .formatted(address, named, issuer));
      }
      URI keys = new URI(document.path("jwks_uri").asText());
      if (!keys.isAbsolute()) {
        throw new JWKSetUnavailableException("%s names no jwks_uri".formatted(address));
      }
      return keys;
    } catch (IOException | URISyntaxException e) {
      throw new JWKSetUnavailableException(
          "%s is no discovery document: %s".formatted(address, e.getMessage()), e);
    }
  }

  private String fetch(URI address) throws JWKSetUnavailableException {
    try {
      return retriever.retrieveResource(address.toURL()).getContent();
    } catch (IOException | IllegalArgumentException e) {
      throw new JWKSetUnavailableException(
          "%s does not answer: %s".formatted(address, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    // Connections are the JDK's.
  }
}
