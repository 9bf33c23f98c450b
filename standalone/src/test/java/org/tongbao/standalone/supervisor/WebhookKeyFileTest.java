package org.tongbao.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.embedded.StartFailedException;

class WebhookKeyFileTest {

  @TempDir private Path folder;

  @Test
  void itIsMadeOnceAndItsOwnersAlone() throws Exception {
    Path file = folder.resolve("webhook-keys");
    WebhookKeyFile.ensure(file);
    List<String> made = Files.readAllLines(file);
    WebhookKeyFile.ensure(file);

    assertThat(Files.readAllLines(file)).isEqualTo(made);
    assertThat(Base64.getDecoder().decode(made.getLast())).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.toFile().list()).containsExactly("webhook-keys");
  }

  @Test
  void oneThatCannotBeWrittenEndsTheStart() {
    assertThatThrownBy(() -> WebhookKeyFile.ensure(folder.resolve("missing/webhook-keys")))
        .isInstanceOf(StartFailedException.class)
        .hasMessageContaining("the key for webhooks, cannot be written");
  }
}
