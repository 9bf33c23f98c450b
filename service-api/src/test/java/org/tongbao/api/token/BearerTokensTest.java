package org.tongbao.api.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.contract.access.Role;
import org.tongbao.testing.token.TokenProvider;

/** How the provider is asked, and what a wrong configuration says. */
class BearerTokensTest {

  private static final int MANY = 200;

  private TokenProvider provider;

  @BeforeEach
  void open() throws IOException {
    provider = TokenProvider.at(TokenProvider.freePort());
  }

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void withoutAnIssuerNothingIsTaken() {
    BearerTokens tokens = tokens(Map.of());

    assertThat(tokens.enabled()).isFalse();
    assertThat(tokens.takes(provider.token(provider.claims("li", "reader")))).isFalse();
  }

  @Test
  void theProviderIsNotAskedBeforeATokenComes() {
    BearerTokens tokens = tokens(settings());
    assertThat(tokens.takes(provider.token(provider.claims("li", "reader")))).isTrue();
    assertThat(provider.asked()).isZero();

    assertThat(tokens.check(provider.token(provider.claims("li", "reader"))))
        .isEqualTo(new TokenCheck.Passed("li@" + provider.issuer(), Role.READER));
    assertThat(provider.asked()).as("discovery and keys").isEqualTo(2);
  }

  /** Anybody can make up key ids; two questions, of two requests each, are all that they cause. */
  @Test
  void noFloodOfUnknownKeysReachesTheProvider() {
    Map<String, String> settings = settings();
    settings.put("tongbao.oidc.asked-every", "5M");
    BearerTokens tokens = tokens(settings);
    String known = provider.token(provider.claims("li", "reader"));
    tokens.check(known);
    TokenProvider other = provider.withOtherKeys();
    for (int i = 0; i < MANY; i++) {
      other.rename();
      assertThat(tokens.check(other.token(provider.claims("li", "admin"))))
          .isNotInstanceOf(TokenCheck.Passed.class);
    }

    assertThat(provider.asked()).isLessThanOrEqualTo(4);
    assertThat(tokens.check(known)).isInstanceOf(TokenCheck.Passed.class);
  }

  @Test
  void aProviderThatIsAwayIsToldFromAWrongToken() throws IOException {
    BearerTokens tokens = tokens(settings());
    String token = provider.token(provider.claims("li", "reader"));
    provider.goAway();
    assertThat(tokens.check(token))
        .isInstanceOfSatisfying(
            TokenCheck.Unchecked.class,
            unchecked -> assertThat(unchecked.reason()).contains("does not answer"));
    provider.comeBack();

    assertThat(tokens.check(token)).isInstanceOf(TokenCheck.Passed.class);
  }

  @Test
  void aProviderThatNamesAnotherIssuerIsNotBelieved() {
    Map<String, String> settings = settings();
    settings.put("tongbao.oidc.issuer", provider.issuer() + "/");
    assertThat(tokens(settings).check(provider.token(provider.claims("li", "reader"))))
        .isInstanceOfSatisfying(
            TokenCheck.Unchecked.class,
            unchecked -> assertThat(unchecked.reason()).contains("names the issuer"));
  }

  /** Signed well, and yet not what a token is; or not even JSON. */
  @Test
  void noTokenEndsInAnythingButAnAnswer() {
    BearerTokens tokens = tokens(settings());
    List<Object> odd =
        List.of(5, true, List.of(), Map.of("a", 1), "", "\0", "9".repeat(400), List.of(List.of(1)));
    for (String claim : List.of("iss", "sub", "aud", "exp", "nbf", "iat", "realm_access")) {
      for (Object value : odd) {
        Map<String, Object> claims = provider.claims("li", "reader");
        claims.put(claim, value);
        String token = provider.token(claims);
        if (!claim.equals("iat")) {
          assertThat(tokens.check(token))
              .as("%s: %s", claim, value)
              .isNotInstanceOf(TokenCheck.Unchecked.class)
              .isNotEqualTo(new TokenCheck.Passed("\0@" + provider.issuer(), Role.READER));
        } else {
          assertThat(tokens.check(token)).isNotNull();
        }
      }
    }
    String good = provider.token(provider.claims("li", "reader"));
    String claims = good.substring(good.indexOf('.'));
    for (String header :
        List.of(
            "[]",
            "{",
            "{}",
            "null",
            "{\"alg\":1}",
            "{\"alg\":\"\"}",
            "{\"alg\":\"NONE\"}",
            "{\"alg\":\"RS256\",\"crit\":[\"x\"]}",
            "{\"alg\":\"RS256\",\"kid\":7}",
            "{\"alg\":\"RSA-OAEP\",\"enc\":\"A128GCM\"}",
            "{\"alg\":\"RS256\",\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}")) {
      String token =
          Base64.getUrlEncoder()
                  .withoutPadding()
                  .encodeToString(header.getBytes(StandardCharsets.UTF_8))
              + claims;
      assertThat(tokens.check(token)).as(header).isInstanceOf(TokenCheck.Refused.class);
    }
  }

  @Test
  void keysCanBeNamedWithoutDiscovery() {
    Map<String, String> settings = settings();
    settings.put("tongbao.oidc.jwks-uri", provider.issuer() + "/keys");
    assertThat(tokens(settings).check(provider.token(provider.claims("li", "reader"))))
        .isInstanceOf(TokenCheck.Passed.class);
    assertThat(provider.asked()).isEqualTo(1);
  }

  @Test
  void rolesMayStandInAScope() {
    Map<String, String> settings = settings();
    settings.put("tongbao.oidc.roles-claim", "/scope");
    settings.put("tongbao.oidc.roles.feeder", "news:write");
    Map<String, Object> claims = provider.claims("li");
    claims.put("scope", "openid news:write reader");

    assertThat(tokens(settings).check(provider.token(claims)))
        .isEqualTo(new TokenCheck.Passed("li@" + provider.issuer(), Role.FEEDER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "audience | \"\" | audience: is missing",
        "issuer | accounts.example.org | 'accounts.example.org' is no http or https address",
        "jwks-uri | file:///etc/keys | 'file:///etc/keys' is no http or https address",
        "roles-claim | realm_access.roles | 'realm_access.roles' is no JSON Pointer",
        "keys-kept | 10S | expected more than tongbao.oidc.asked-every",
      })
  void aWrongConfigurationIsNamed(String name, String value, String message) {
    Map<String, String> settings = settings();
    settings.put("tongbao.oidc." + name, value);
    assertThatThrownBy(() -> tokens(settings))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("tongbao.oidc.issuer", provider.issuer());
    settings.put("tongbao.oidc.audience", TokenProvider.AUDIENCE);
    settings.put("tongbao.oidc.roles-claim", "/realm_access/roles");
    return settings;
  }

  private static BearerTokens tokens(Map<String, String> settings) {
    return new BearerTokens(
        new SmallRyeConfigBuilder()
            .withMapping(TokenSettings.class)
            .withConverter(Duration.class, 200, new DurationConverter())
            .withDefaultValues(settings)
            .build()
            .getConfigMapping(TokenSettings.class));
  }
}
