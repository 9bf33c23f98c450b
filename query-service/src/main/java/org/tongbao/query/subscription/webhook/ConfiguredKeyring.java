package org.tongbao.query.subscription.webhook;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tongbao.query.subscription.seal.Keyring;

/**
 * The keys that secrets are encrypted under, as they are configured: a wrong one ends the start.
 */
final class ConfiguredKeyring {

  private static final int FILE_BYTES = 64 * 1024;

  private ConfiguredKeyring() {}

  static Keyring of(WebhookSettings settings) {
    List<String> keys = new ArrayList<>(settings.encryptionKeys().orElse(List.of()));
    settings.encryptionKeysFile().ifPresent(file -> keys.addAll(lines(file)));
    try {
      return Keyring.of(keys.stream().map(String::strip).filter(key -> !key.isEmpty()).toList());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          "tongbao.webhook.encryption-keys%s: %s; each is 32 bytes in Base64, as 'openssl rand -base64 32' makes them"
              .formatted(
                  settings.encryptionKeysFile().map(file -> " (and " + file + ")").orElse(""),
                  e.getMessage()));
    }
  }

  /** One that is named and not there must not look like one without keys. */
  private static List<String> lines(Path file) {
    try {
      if (Files.size(file) > FILE_BYTES) {
        throw new ConfigurationException(
            "tongbao.webhook.encryption-keys-file: %s has more than %d bytes, expected is a key a line"
                .formatted(file, FILE_BYTES));
      }
      try (Stream<String> lines = Files.lines(file)) {
        return lines.filter(line -> !line.startsWith("#")).toList();
      }
    } catch (IOException e) {
      throw new ConfigurationException(
          "tongbao.webhook.encryption-keys-file: %s cannot be read: %s"
              .formatted(file, e.getMessage()));
    }
  }
}
