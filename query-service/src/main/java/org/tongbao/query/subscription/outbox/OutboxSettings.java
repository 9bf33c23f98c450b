package org.tongbao.query.subscription.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of publishing the change log. */
@ConfigMapping(prefix = "tongbao.outbox")
public interface OutboxSettings {

  /** False leaves publishing to other replicas. */
  @WithDefault("true")
  boolean enabled();

  /** Between two looks at the log. */
  @WithDefault("200ms")
  Duration pollInterval();

  /** Rows of one Kafka transaction. */
  @WithDefault("500")
  int batchChanges();

  /** How long one question to the broker may take. */
  @WithDefault("15s")
  Duration brokerTimeout();

  /** Before another try, after a failure or while another replica publishes. */
  @WithDefault("2s")
  Duration retryDelay();
}
