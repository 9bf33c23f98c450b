package org.tongbao.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads from the end of a log why a start failed. */
final class StartLog {

  private static final int TAIL_BYTES = 16 * 1024;

  private StartLog() {}

  static StartFailedException failure(String name, Path log) {
    String tail = tail(log);
    if (tail.contains("No space left on device")) {
      return new StartFailedException(
          "%s cannot start because the disk is full: make room and start again".formatted(name));
    }
    if (tail.contains("Address already in use")) {
      return new StartFailedException(
          "%s cannot start because its port is in use: stop what uses it, or choose another port"
              .formatted(name));
    }
    return new StartFailedException("%s did not start: %s says why".formatted(name, log));
  }

  private static String tail(Path log) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      int length = (int) Math.min(TAIL_BYTES, file.length());
      byte[] bytes = new byte[length];
      file.seek(file.length() - length);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
