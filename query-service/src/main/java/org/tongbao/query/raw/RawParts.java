package org.tongbao.query.raw;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** Puts the reading of raw documents together. */
@ApplicationScoped
class RawParts {

  /** The limits of reading raw documents. */
  @ConfigMapping(prefix = "tongbao.raw")
  interface Settings {

    /** How long one reading may take, its wait for its turn included. */
    @WithDefault("5s")
    Duration timeout();

    /** Readings at one time; each holds one record of the topic at most. */
    @WithDefault("4")
    int concurrent();
  }

  @Produces
  @Singleton
  RawRecords records(
      @Identifier("default-kafka-broker") Map<String, Object> kafka, Settings settings) {
    return new RawRecords(kafka, settings.timeout(), settings.concurrent());
  }
}
