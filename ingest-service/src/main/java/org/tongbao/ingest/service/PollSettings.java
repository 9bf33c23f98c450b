package org.tongbao.ingest.service;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How feeds are polled. */
@ConfigMapping(prefix = "tongbao.ingest.polling")
public interface PollSettings {

  /** False for a replica that only takes requests. */
  @WithDefault("true")
  boolean enabled();

  @WithDefault("5M")
  Duration shortestInterval();

  @WithDefault("24H")
  Duration longestInterval();

  /** After which a poll takes no further item; the rest comes with the next one. */
  @WithDefault("30S")
  Duration pollTime();

  /** How long a feed stays with a replica that has died. */
  @WithDefault("30S")
  Duration lease();

  /** Between two requests to a host, where its robots.txt does not ask for more. */
  @WithDefault("2S")
  Duration hostDelay();

  /** The most that a robots.txt can ask for. */
  @WithDefault("20S")
  Duration longestHostDelay();

  /** How long a poll waits for a host that others ask, beside the pause that the host gets. */
  @WithDefault("10S")
  Duration turnWait();

  /** For each request, from the look-up of the host to the last byte. */
  @WithDefault("15S")
  Duration requestTime();

  /** To have an item, one a poll, before it is given up. */
  @WithDefault("5")
  int attempts();

  /**
   * Since a source listed an item last; then it is forgotten, and taken again if it comes again.
   */
  @WithDefault("30D")
  Duration itemsKept();

  @WithDefault("8")
  int concurrentPolls();

  /** No source counts as silent before, however often it brings something. */
  @WithDefault("24H")
  Duration shortestSilence();

  /** So many articles in a row without text are told. */
  @WithDefault("5")
  int textlessArticles();

  /** How often silent feeds are looked for, and all are counted. */
  @WithDefault("1M")
  Duration watch();

  /** Polling waits while the disk that this path lies on has less than the reserve free. */
  @WithDefault(".")
  String diskPath();

  @WithDefault("1G")
  MemorySize diskReserve();

  /** Addresses that may be asked though they are not public, such as 10.0.0.7:80. */
  Optional<List<String>> allowedAddresses();
}
