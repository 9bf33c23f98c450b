package org.tongbao.api.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which provider's tokens are taken; without an issuer none are. */
@ConfigMapping(prefix = "tongbao.oidc")
public interface TokenSettings {

  /** The provider, by the very address that its tokens and its discovery document name. */
  Optional<URI> issuer();

  /** Where its keys are; without it, where its discovery document says. */
  Optional<URI> jwksUri();

  /** Whom its tokens must be for: one of these. */
  Optional<List<String>> audience();

  /** Where a token names its roles, as a JSON Pointer such as /realm_access/roles. */
  @WithDefault("/roles")
  String rolesClaim();

  /** What the provider calls each of our roles; several with commas between. */
  Roles roles();

  /** How far the provider's clock may be from ours. */
  @WithDefault("30S")
  Duration clockSkew();

  /** How long one answer of the provider may take. */
  @WithDefault("5S")
  Duration timeout();

  /** How long its keys are taken as they are; a token with an unknown one is looked up at once. */
  @WithDefault("10M")
  Duration keysKept();

  /** In this time it is asked at most twice, whatever tokens come. */
  @WithDefault("30S")
  Duration askedEvery();

  /** While it is away, its keys as last seen go on being good for so long. */
  @WithDefault("4H")
  Duration outageTolerated();

  /** Names of roles at the provider. */
  interface Roles {

    @WithDefault("reader")
    List<String> reader();

    @WithDefault("feeder")
    List<String> feeder();

    @WithDefault("admin")
    List<String> admin();
  }
}
