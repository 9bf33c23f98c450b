package org.tongbao.api.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** How much one key may ask, or one address without a key. */
@ConfigMapping(prefix = "tongbao.rate-limit")
public interface RateSettings {

  /** False leaves it to what stands in front. */
  @WithDefault("true")
  boolean enabled();

  /** In the long run; without it 50, on loopback 2000. */
  OptionalInt requestsPerSecond();

  /** At once, after a pause; without it 500, on loopback 10000. */
  OptionalInt burst();

  /** Streams that are open at once; without it 20, on loopback 8000. */
  OptionalInt streams();

  /** Callers that are remembered; of more, the one longest silent is forgotten. */
  @WithDefault("10000")
  int callers();
}
