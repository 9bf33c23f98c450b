package org.tongbao.ingest.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines, never holding more than one of them. */
final class LineReader {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final InputStream stream;
  private final int maxLineBytes;
  private final long maxBytes;
  private int number;
  private long bytesRead;

  LineReader(InputStream stream, int maxLineBytes, long maxBytes) {
    this.stream = new BufferedInputStream(stream, BUFFER_BYTES);
    this.maxLineBytes = maxLineBytes;
    this.maxBytes = maxBytes;
  }

  /**
   * A line without its end.
   *
   * @param number counted from 1, blank lines too
   * @param bytes null where the line is longer than allowed: then it was skipped
   * @param length in bytes
   */
  record Line(int number, byte @Nullable [] bytes, long length) {}

  /** The next line that is not blank, or null at the end of the stream. */
  @Nullable Line next() throws IOException {
    while (true) {
      Line line = nextLine();
      if (line == null || isExhausted() || !isBlank(line)) {
        return line;
      }
    }
  }

  /** True once more bytes were there than all lines together may have; the last line is cut. */
  boolean isExhausted() {
    return bytesRead > maxBytes;
  }

  private @Nullable Line nextLine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long length = 0;
    int next = read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n' && !isExhausted()) {
      if (++length <= maxLineBytes) {
        bytes.write(next);
      }
      next = read();
    }
    number++;
    return new Line(number, length <= maxLineBytes ? bytes.toByteArray() : null, length);
  }

  private int read() throws IOException {
    int next = stream.read();
    if (next >= 0) {
      bytesRead++;
    }
    return next;
  }

  private static boolean isBlank(Line line) {
    if (line.bytes() == null) {
      return false;
    }
    for (byte b : line.bytes()) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
