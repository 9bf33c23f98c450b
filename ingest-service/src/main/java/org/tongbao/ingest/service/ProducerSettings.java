package org.tongbao.ingest.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The producer's bounds. */
@ConfigMapping(prefix = "tongbao.ingest.producer")
public interface ProducerSettings {

  /** Memory for records that are not acknowledged yet; more makes senders wait. */
  @WithDefault("33554432")
  long bufferBytes();

  /** The longest that a sender waits for buffer space or for the topic's metadata. */
  @WithDefault("3S")
  Duration maxBlock();

  /** The longest that one attempt waits for the broker. */
  @WithDefault("4S")
  Duration requestTimeout();

  /** The longest from handing over to acknowledgement, all attempts together. */
  @WithDefault("8S")
  Duration deliveryTimeout();
}
