package org.tongbao.extract.hook;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What fails on purpose; all absent, as in production, nothing does. */
@ConfigMapping(prefix = "tongbao.test-hook")
public interface TestHookConfiguration {

  /** The engine throws when the cleaned text contains this. */
  Optional<String> failOnText();

  /**
   * When the cleaned text contains this, the process halts once: its records acknowledged by the
   * broker, its state and transaction not yet committed.
   */
  Optional<String> haltAfterRecords();

  /** The file that says that the halt has happened, so that a restart goes on. */
  Optional<Path> haltMarker();
}
