package org.tongbao.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.tongbao.testing.description.BreakingChanges;

/**
 * Whoever is written for the API of the last release goes on working. A change that cannot keep to
 * that gets a path of another version, beside the old one. After a release {@code
 * -Dreleased.update=true} records its description.
 */
class CompatibilityTest {

  @Test
  void nothingBreaksClientsOfTheLastRelease() throws IOException {
    assertThat(BreakingChanges.sinceRelease()).as("breaks clients of the last release").isEmpty();
  }
}
