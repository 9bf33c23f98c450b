package org.tongbao.query.projection.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of the projection. */
@ConfigMapping(prefix = "tongbao.projection")
public interface ProjectionConfiguration {

  /** False leaves the tables alone: the service then only answers. */
  @WithDefault("true")
  boolean enabled();

  /** What to do with a log that was cut, or a topic that was made anew. */
  @WithDefault("halt")
  OnReplacedLog onReplacedLog();

  /** Records of one transaction. */
  @WithDefault("5000")
  int batchRecords();

  /** Bytes of keys and values of one transaction; also what one fetch brings. */
  @WithDefault("16777216")
  int batchBytes();

  /** How long a read waits for the first record. */
  @WithDefault("500ms")
  Duration pollWait();

  /** After which PostgreSQL ends a transaction, its wait for the other writers included. */
  @WithDefault("60s")
  Duration transactionTimeout();

  /** After which PostgreSQL ends a transaction of a frozen process. */
  @WithDefault("15s")
  Duration idleInTransactionTimeout();

  /** How long one question to the broker may take. */
  @WithDefault("15s")
  Duration brokerTimeout();

  /** Between looks at the topics' ids while nothing arrives. */
  @WithDefault("5s")
  Duration topicCheckInterval();

  /** The first wait after a failure; each further one is twice as long. */
  @WithDefault("250ms")
  Duration retryDelay();

  /** The longest wait between two attempts. */
  @WithDefault("15s")
  Duration retryDelayLimit();

  /** Without any success for so long the projection ends, and liveness is DOWN. */
  @WithDefault("30m")
  Duration giveUpAfter();

  /** How long making the facts anew may take, which is one transaction. */
  @WithDefault("1h")
  Duration rebuildTimeout();

  /** How long stopping waits for the running transaction. */
  @WithDefault("10s")
  Duration stopTimeout();

  /** Never a silent skip: either people decide, or everything is read again. */
  enum OnReplacedLog {
    /** Stops, is not ready and says why. */
    HALT,
    /** Empties the tables and reads the log from its start. */
    REBUILD
  }
}
