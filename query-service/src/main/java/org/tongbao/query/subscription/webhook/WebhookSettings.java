package org.tongbao.query.subscription.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The limits of webhooks. */
@ConfigMapping(prefix = "tongbao.webhook")
public interface WebhookSettings {

  /** False leaves deliveries to other replicas. */
  @WithDefault("true")
  boolean enabled();

  /** Exceptions from the rule that endpoints have public addresses, such as 10.0.0.7:80. */
  Optional<List<String>> allowedAddresses();

  /**
   * What secrets are encrypted under, each 32 bytes in Base64: the first encrypts, all decrypt.
   * Without any, new subscriptions are refused.
   */
  Optional<List<String>> encryptionKeys();

  /** A file with more of them, one a line, such as a container's secret. */
  Optional<Path> encryptionKeysFile();

  /** Subscriptions at most. */
  @WithDefault("1000")
  int subscriptions();

  /** Open deliveries of a subscription; its place in the log waits meanwhile. */
  @WithDefault("1000")
  int openDeliveries();

  /** Before each attempt. */
  @WithDefault("0s,5s,5m,30m,2h,5h,10h,14h,20h,24h")
  List<Duration> retryDelays();

  /** The part of a delay that chance adds to it at most. */
  @WithDefault("0.1")
  double jitter();

  /** For a connection, for each address that is tried. */
  @WithDefault("5s")
  Duration connectTime();

  /** For an attempt as a whole. */
  @WithDefault("15s")
  Duration requestTime();

  /** How long a worker has a delivery; longer than an attempt can take. */
  @WithDefault("60s")
  Duration lease();

  /** That are kept of an answer. */
  @WithDefault("500")
  int answerBytes();

  /** Attempts at once of this replica. */
  @WithDefault("256")
  int attempts();

  /** Attempts at once to one endpoint, of all replicas; one where it fails. */
  @WithDefault("4")
  int attemptsPerEndpoint();

  /** Between two looks at the log and at what is due. */
  @WithDefault("200ms")
  Duration pollInterval();

  /** Failures in a row that pause an endpoint. */
  @WithDefault("5")
  int breakerFailures();

  /** The first pause of an endpoint that fails; each further one is twice as long. */
  @WithDefault("30s")
  Duration breakerPause();

  /** The longest pause. */
  @WithDefault("10m")
  Duration breakerPauseLimit();

  /** The longest that an endpoint can ask for by Retry-After. */
  @WithDefault("24h")
  Duration retryAfterLimit();

  /** An endpoint that fails for so long is disabled. */
  @WithDefault("5d")
  Duration disableAfter();

  /** How long the older secret stays valid after a rotation. */
  @WithDefault("24h")
  Duration secretOverlap();
}
