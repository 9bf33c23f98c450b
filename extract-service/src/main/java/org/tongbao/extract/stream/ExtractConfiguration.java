package org.tongbao.extract.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Everything that an operator can set, beside the broker's address and the replication. */
@ConfigMapping(prefix = "tongbao.extract")
public interface ExtractConfiguration {

  /** The HTTP port. */
  @WithDefault("7382")
  int port();

  /** Names the group, the changelog and the transactions; the same for all replicas. */
  @WithDefault("tongbao-extract")
  String applicationId();

  /**
   * A name that this replica keeps over restarts and shares with no other, so that after a crash it
   * takes its work back at once, without waiting for the session of the old one to end. By default
   * made of host name and state folder.
   */
  Optional<String> instanceId();

  /** Where the state lies; it is rebuilt from the changelog topic when it is gone. */
  Path stateDirectory();

  /** exactly_once_v2; anything else is for tests that show what it is good for. */
  @WithDefault("exactly_once_v2")
  String processingGuarantee();

  @WithDefault("2")
  int threads();

  /** How long output waits for its transaction: the latency of a document. */
  @WithDefault("20")
  int commitIntervalMillis();

  /** A replica that is silent for so long loses its work to others. */
  @WithDefault("10S")
  Duration sessionTimeout();

  /** The broker aborts what is open for so long: more than the largest document takes. */
  @WithDefault("60S")
  Duration transactionTimeout();

  /** Raw documents read ahead for each partition. */
  @WithDefault("10")
  int bufferedDocuments();

  /** Memory for the state's cached and unwritten blocks, off the heap. */
  @WithDefault("67108864")
  long stateMemoryBytes();

  /** How long a start waits for the broker. */
  @WithDefault("60S")
  Duration brokerWait();

  /** How long a stop waits for the last commit. */
  @WithDefault("10S")
  Duration stopWait();

  /** So many threads are replaced after passing failures within the hour; then the service ends. */
  @WithDefault("10")
  int replacedThreadsPerHour();
}
