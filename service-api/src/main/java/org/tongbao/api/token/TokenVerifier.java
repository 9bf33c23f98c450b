package org.tongbao.api.token;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.Key;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;
import org.tongbao.contract.access.Role;

/** Holds tokens against the keys of their provider, and reads whom they name. */
final class TokenVerifier {

  /** Signatures with a private key alone: a shared secret would let readers sign. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  /** OpenID Connect Core 2: a subject has no more. */
  private static final int SUBJECT_CHARACTERS = 255;

  private static final int REASON_CHARACTERS = 300;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final ProviderKeys provider;
  private final JWSVerificationKeySelector<SecurityContext> selector;
  private final String issuer;
  private final JsonPointer rolesClaim;
  private final Map<Role, Set<String>> roleNames;

  TokenVerifier(TokenSettings settings) {
    this.issuer = settings.issuer().orElseThrow().toString();
    this.rolesClaim = JsonPointer.compile(settings.rolesClaim());
    this.roleNames =
        Map.of(
            Role.READER, Set.copyOf(settings.roles().reader()),
            Role.FEEDER, Set.copyOf(settings.roles().feeder()),
            Role.ADMIN, Set.copyOf(settings.roles().admin()));
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    this.provider = provider(settings);
    this.selector = new JWSVerificationKeySelector<>(ALGORITHMS, keys(settings, provider));
    processor.setJWSKeySelector(this::keysFor);
    DefaultJWTClaimsVerifier<SecurityContext> claims =
        new DefaultJWTClaimsVerifier<>(
            new HashSet<>(settings.audience().orElse(List.of())),
            new JWTClaimsSet.Builder().issuer(issuer).build(),
            Set.of("sub", "exp"),
            Set.of());
    claims.setMaxClockSkew(Math.toIntExact(settings.clockSkew().toSeconds()));
    processor.setJWTClaimsSetVerifier(claims);
  }

  private static ProviderKeys provider(TokenSettings settings) {
    return new ProviderKeys(
        settings.issuer().orElseThrow(),
        settings.jwksUri(),
        Math.toIntExact(settings.timeout().toMillis()));
  }

  private static JWKSource<SecurityContext> keys(TokenSettings settings, ProviderKeys provider) {
    return JWKSourceBuilder.create(provider)
        .cache(settings.keysKept().toMillis(), 2 * settings.timeout().toMillis())
        .refreshAheadCache(false)
        .rateLimited(settings.askedEvery().toMillis())
        .outageTolerant(settings.outageTolerated().toMillis())
        .build();
  }

  /** A key that is not among those last seen is no wrong one before the provider says so. */
  private List<? extends Key> keysFor(JWSHeader header, @Nullable SecurityContext context)
      throws KeySourceException {
    List<? extends Key> keys = selector.selectJWSKeys(header, context);
    @Nullable String failure = provider.failure();
    if (keys.isEmpty() && failure != null && ALGORITHMS.contains(header.getAlgorithm())) {
      throw new JWKSetUnavailableException(failure);
    }
    return keys;
  }

  /** May ask the provider, and so take as long as it does. */
  TokenCheck check(String token) {
    try {
      JWTClaimsSet claims = processor.process(parsed(token), null);
      String subject = claims.getSubject();
      if (!isName(subject)) {
        return new TokenCheck.Refused(
            "its subject has %d characters, expected 1 to %d, none of them for control"
                .formatted(subject.length(), SUBJECT_CHARACTERS));
      }
      JsonNode roles = ContractJson.mapper().valueToTree(claims.toJSONObject()).at(rolesClaim);
      String name = subject + "@" + issuer;
      return role(roles)
          .<TokenCheck>map(role -> new TokenCheck.Passed(name, role))
          .orElseGet(() -> new TokenCheck.WithoutRole(name, rolesClaim.toString()));
    } catch (KeySourceException e) {
      return new TokenCheck.Unchecked(reason(e));
    } catch (ParseException e) {
      return new TokenCheck.Refused("it cannot be read");
    } catch (BadJOSEException | JOSEException e) {
      return new TokenCheck.Refused(reason(e));
    }
  }

  /** Some headers that are JSON and no JSON object end the parser in an exception of its own. */
  private static JWT parsed(String token) throws ParseException {
    try {
      return JWTParser.parse(token);
    } catch (RuntimeException e) {
      throw (ParseException) new ParseException("no token", 0).initCause(e);
    }
  }

  private static boolean isName(String subject) {
    return !subject.isBlank()
        && subject.length() <= SUBJECT_CHARACTERS
        && subject.chars().noneMatch(Character::isISOControl);
  }

  /** The highest of those that the claim names: a list, or texts with blanks between as scopes. */
  private Optional<Role> role(JsonNode claim) {
    Set<String> named = new HashSet<>();
    (claim.isArray() ? claim.valueStream() : Stream.of(claim))
        .filter(JsonNode::isTextual)
        .forEach(text -> named.addAll(List.of(text.textValue().split(" "))));
    return Stream.of(Role.ADMIN, Role.FEEDER, Role.READER)
        .filter(role -> roleNames.getOrDefault(role, Set.of()).stream().anyMatch(named::contains))
        .findFirst();
  }

  /** A key set that cannot be had says why in its cause, behind what the cache says of it. */
  private static String reason(Exception failure) {
    Throwable last = failure;
    while (last.getCause() instanceof KeySourceException cause) {
      last = cause;
    }
    String reason = String.valueOf(last.getMessage());
    return reason.length() <= REASON_CHARACTERS
        ? reason
        : reason.substring(0, REASON_CHARACTERS) + "…";
  }
}
