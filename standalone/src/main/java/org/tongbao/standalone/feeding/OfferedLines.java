package org.tongbao.standalone.feeding;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a file of JSON lines, sent as they stand there: ingest reads and judges them. */
public final class OfferedLines implements Offering {

  /** The longest that ingest reads. */
  private static final int MAX_LINE_BYTES = 9 * 1024 * 1024;

  private static final int BUFFER_BYTES = 64 * 1024;

  private final InputStream stream;
  private final long size;
  private long position;
  private long number;

  public OfferedLines(Path file) throws IOException {
    this.size = Files.size(file);
    this.stream = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
  }

  /** Whether a file is one by its name. */
  public static boolean isNamedSo(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".ndjson") || name.endsWith(".jsonl");
  }

  @Override
  public @Nullable Offer next() throws IOException {
    while (true) {
      Line line = readLine();
      if (line == null || !line.isBlank()) {
        return line;
      }
    }
  }

  @Override
  public long place() {
    return number;
  }

  @Override
  public void skip(long places) throws IOException {
    for (long i = 0; i < places && readLine() != null; i++) {
      // each call goes one line further
    }
  }

  @Override
  public Map<String, Long> passed() {
    return Map.of();
  }

  @Override
  public double fraction() {
    return size == 0 ? 1 : (double) position / size;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private @Nullable Line readLine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long length = 0;
    int next = stream.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      if (++length <= MAX_LINE_BYTES) {
        bytes.write(next);
      }
      next = stream.read();
    }
    position += length + 1;
    return new Line(++number, bytes.toByteArray(), length);
  }

  private record Line(long number, byte[] bytes, long length) implements Offer {

    @Override
    public String name() {
      return "line " + number;
    }

    @Override
    public byte[] line() throws IOException {
      if (length > MAX_LINE_BYTES) {
        throw new IOException(
            "it has %d bytes, at most %d are read: leave the text out and give its size instead"
                .formatted(length, MAX_LINE_BYTES));
      }
      return bytes;
    }

    boolean isBlank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }
}
