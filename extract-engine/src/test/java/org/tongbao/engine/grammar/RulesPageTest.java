package org.tongbao.engine.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** RULES.md says what the code says. */
class RulesPageTest {

  private static final Path PAGE = Path.of("..", "RULES.md");

  @Test
  void thePageIsThatOfTheCode() throws IOException {
    String page = RulesPage.text();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE)
        .as(
            "RULES.md is made from the code; make it anew with ./mvnw -pl extract-engine -am test"
                + " -Dtest=RulesPageTest -Dgolden.update=true"
                + " -Dsurefire.failIfNoSpecifiedTests=false")
        .content()
        .isEqualTo(page);
  }
}
