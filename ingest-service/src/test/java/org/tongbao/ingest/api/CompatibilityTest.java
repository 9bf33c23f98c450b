package org.tongbao.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.tongbao.testing.description.BreakingChanges;

/**
 * Whoever is written for the API of the last release goes on working. A change that cannot keep to
 * that gets a path of another version, beside the old one. After a release {@code
 * -Dreleased.update=true} records its description.
 */
class CompatibilityTest {

  private static final Path RELEASED = Path.of("src/test/resources/released/openapi.yaml");
  private static final Path CURRENT = Path.of("src/main/resources/META-INF/openapi.yaml");

  @Test
  void nothingBreaksClientsOfTheLastRelease() throws IOException {
    if (Boolean.getBoolean("released.update")) {
      Files.copy(CURRENT, RELEASED, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(BreakingChanges.between(Files.readString(RELEASED), Files.readString(CURRENT)))
        .as("breaks clients of the last release")
        .isEmpty();
  }
}
