package org.tongbao.standalone.supervisor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.tongbao.embedded.StartFailedException;

/**
 * The key that secrets of webhooks are encrypted under; made once, and readable by its owner alone.
 */
final class WebhookKeyFile {

  private static final int KEY_BYTES = 32;

  private WebhookKeyFile() {}

  /**
   * Makes it where there is none. It is there as a whole or not at all: without it, subscriptions
   * would have lost their secrets.
   *
   * @throws StartFailedException where it cannot be written
   */
  static void ensure(Path file) {
    if (Files.exists(file)) {
      return;
    }
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    String text =
        """
        # Encrypts the secrets of webhooks in the database beside it. Without it they are lost.
        %s
        """
            .formatted(Base64.getEncoder().encodeToString(key));
    Path making = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(making);
      try (FileChannel channel =
          FileChannel.open(
              making,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              ownerOnly(making))) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StartFailedException(
          "%s, the key for webhooks, cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** From the first moment on; where files have no such permissions the folder's hold. */
  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
