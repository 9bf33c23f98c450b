package org.tongbao.query.subscription.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of the stream. */
@ConfigMapping(prefix = "tongbao.stream")
public interface StreamSettings {

  /** Readers of this replica; more are answered 503. */
  @WithDefault("8000")
  int readers();

  /** Between two looks at the log. */
  @WithDefault("100ms")
  Duration pollInterval();

  /** Between two heartbeats. */
  @WithDefault("15s")
  Duration heartbeat();

  /** A reader that takes nothing for so long is cut off. */
  @WithDefault("10s")
  Duration stallTimeout();

  /** Changes that are kept in memory; a live reader that is further behind is cut off. */
  @WithDefault("10000")
  int windowChanges();

  /** Bytes of the changes that are kept in memory. */
  @WithDefault("16777216")
  int windowBytes();

  /** What may wait for one connection to take it. */
  @WithDefault("65536")
  int queueBytes();

  /** Changes of one read from the log, for a reader that was away. */
  @WithDefault("100")
  int pageChanges();

  /** Readers that are served from the log at once. */
  @WithDefault("4")
  int loaders();
}
