package org.tongbao.standalone.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.tongbao.embedded.StartFailedException;

/** Keeps a second supervisor off the same data. The operating system frees it with the process. */
final class HomeLock implements AutoCloseable {

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws StartFailedException where another supervisor runs, or the folder cannot be written
   */
  static HomeLock take(Home home) {
    Path file = home.lock();
    try {
      Files.createDirectories(home.data());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        String holder = Files.readString(file).strip();
        channel.close();
        throw new StartFailedException(
            "Tongbao is already running on %s (process %s): ./tongbao down stops it"
                .formatted(home.data(), holder));
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
          0);
      return new HomeLock(channel);
    } catch (IOException e) {
      throw new StartFailedException(
          "the folder %s cannot be written: %s; TONGBAO_HOME names another"
              .formatted(home.data(), e.getMessage()),
          e);
    }
  }

  /** The supervisor that holds the lock, if one runs. */
  static Optional<ProcessHandle> holder(Home home) {
    Path file = home.lock();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (tryLock(channel)) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Takes the lock if it is free. */
  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
