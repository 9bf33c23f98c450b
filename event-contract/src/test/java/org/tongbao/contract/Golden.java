package org.tongbao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Golden JSON files pin the wire format. After a deliberate change, {@code -Dgolden.update=true}
 * writes them anew; the difference then shows in review.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  public static void assertMatches(String name, Object value) throws IOException {
    String json =
        ContractJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    Path file = FOLDER.resolve(name + ".json");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, json);
    }
    assertThat(json).isEqualTo(Files.readString(file));
  }
}
